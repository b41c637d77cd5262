package io.lastday.offboarding.step.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemovalsTest {

    private static final Instant LATER = RemoteWire.NOW.plusSeconds(60);

    private final Things things = new Things("one", "two", "three");
    private final Removals removals = new Removals(RemoteWire.READ_BACK, Clock.fixed(RemoteWire.NOW, ZoneOffset.UTC));

    private StepResult run(@Nullable String cursor) {
        StepContext context = RemoteWire.context(cursor);
        return removals.run(context, things);
    }

    @Test
    void everything_that_may_go_goes_and_is_read_back() {
        assertThat(run(null)).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.evidence()).containsEntry("removed", "3");
            assertThat(done.detail()).contains("one", "two", "three");
        });
        assertThat(things.there).isEmpty();
    }

    @Test
    void nothing_there_is_already_done_and_no_write_is_sent() {
        things.there.clear();

        assertThat(run(null)).isInstanceOf(Outcome.AlreadyDone.class);
        assertThat(things.sent).isZero();
    }

    @Test
    void what_an_earlier_run_removed_is_done_and_not_already_done() {
        things.there.clear();

        assertThat(run("sent=1")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void one_thing_without_rights_holds_up_no_other_and_is_named() {
        things.failures.put("two", new RemoteFailure.MissingPermission("403", "Thing.ReadWrite.All"));

        assertThat(run(null)).isInstanceOfSatisfying(Outcome.NeedsHuman.class, human -> {
            assertThat(human.reason()).isEqualTo(Reasons.NEEDS_ROLE);
            assertThat(human.detail()).contains("Removed one, three", "For a person: two", "Thing.ReadWrite.All");
        });
        assertThat(things.there).containsExactly("two");
    }

    @Test
    void things_for_people_with_several_reasons_say_so() {
        things.failures.put("two", new RemoteFailure.MissingPermission("403", "Thing.ReadWrite.All"));
        things.judgements.put("one", new Removal.Judgement.Ask(new ReasonCode("SYNCED"), "change it on premises"));

        assertThat(run(null))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason()).isEqualTo(Tally.SEVERAL));
    }

    @Test
    void what_stays_by_decision_is_named_and_counts_as_done() {
        things.judgements.put("one", new Removal.Judgement.Leave(new ReasonCode("DYNAMIC"), "a rule decides it"));

        assertThat(run(null))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.evidence()).containsEntry("stays.DYNAMIC", "one"));
        assertThat(things.there).containsExactly("one");
    }

    @Test
    void a_thing_that_is_gone_already_counts_as_removed() {
        things.failures.put("two", new RemoteFailure.NotFound("404"));
        things.goneWithFailure = true;

        assertThat(run(null)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_throttle_in_the_middle_waits_until_its_time_and_remembers_the_change() {
        things.failures.put("two", new RemoteFailure.Throttled("429", LATER));

        assertThat(run(null)).isInstanceOfSatisfying(StepResult.Waiting.class, waiting -> {
            assertThat(waiting.at()).isEqualTo(LATER);
            assertThat(waiting.reason()).isEqualTo("THROTTLED");
            assertThat(waiting.cursor()).isEqualTo("sent=1");
        });
    }

    @Test
    void an_outage_in_the_middle_is_tried_again() {
        things.failures.put("two", new RemoteFailure.Transient("503", null, null));

        assertThat(run(null)).isInstanceOf(Outcome.FailedRetryable.class);
    }

    @Test
    void observe_mode_tells_all_of_what_would_have_been_done() {
        things.there.forEach(thing -> things.failures.put(thing, new RemoteFailure.Refused("DELETE", "/" + thing)));

        assertThat(run(null)).isInstanceOfSatisfying(Outcome.Skipped.class, skipped -> {
            assertThat(skipped.reason()).isEqualTo(Reasons.OBSERVE_MODE);
            assertThat(skipped.detail()).contains("one", "two", "three");
        });
        assertThat(things.there).hasSize(3);
    }

    @Test
    void a_success_that_removed_nothing_is_never_done() {
        things.lies = true;
        StepResult result = run(null);
        while (result instanceof StepResult.Waiting waiting) {
            result = run(waiting.cursor());
        }

        assertThat(result)
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason()).isEqualTo(Reasons.NOT_VERIFIED));
        assertThat(things.sent).isEqualTo(3 * Attempts.MOST);
    }

    @Test
    void what_appears_in_the_meantime_is_removed_by_the_next_run() {
        things.appears = "four";

        StepResult first = run(null);

        assertThat(first)
                .isInstanceOfSatisfying(
                        StepResult.Waiting.class,
                        waiting -> assertThat(run(waiting.cursor())).isInstanceOf(Outcome.Done.class));
        assertThat(things.there).isEmpty();
    }

    /** A small system in memory. */
    private static final class Things implements Removal<String> {

        private final List<String> there;
        private final Map<String, RemoteFailure> failures = new HashMap<>();
        private final Map<String, Judgement> judgements = new HashMap<>();
        private boolean lies;
        private boolean goneWithFailure;
        private @Nullable String appears;
        private int sent;

        Things(String... names) {
            there = new ArrayList<>(List.of(names));
        }

        @Override
        public List<String> list() {
            return List.copyOf(there);
        }

        @Override
        public Judgement judge(String thing) {
            return judgements.getOrDefault(thing, new Judgement.Remove());
        }

        @Override
        public void remove(String thing) {
            sent++;
            RemoteFailure failure = failures.get(thing);
            if (failure == null && !lies || goneWithFailure) {
                there.remove(thing);
            }
            if (appears != null) {
                there.add(appears);
                appears = null;
            }
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public String name(String thing) {
            return thing;
        }
    }
}
