package io.lastday.offboarding.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedStep;
import io.lastday.offboarding.testing.ScriptedSteps;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One case, run by the real engine on a real database. */
@CoreTest
class CaseRunTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private ScriptedSteps steps;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
    }

    @Test
    void an_approved_case_runs_every_step_and_closes_contained() {
        UUID id = desk.run(world.person("Standard Leaver"));

        JsonNode closed = desk.awaitState(id, "CLOSED");

        assertThat(closed.findValuesAsString("outcome")).hasSizeGreaterThan(35).containsOnly("DONE");
        Instant contained = Instant.parse(closed.get("containedAt").asString());
        assertThat(Instant.parse(closed.get("fullyEffectiveBy").asString()))
                .isBetween(contained.plus(Duration.ofHours(1)), contained.plus(Duration.ofMinutes(61)));
        List<String> called = closed.findValuesAsString("id");
        steps.all()
                .forEach(step -> assertThat(step.calls(id))
                        .as(step.id().value())
                        .hasSize(called.contains(step.id().value()) ? 1 : 0));
    }

    @Test
    void a_step_that_waits_runs_again_with_its_cursor_and_spends_no_attempt() {
        UUID id = desk.start(Desk.dueNow(world.person("Waiting Leaver")));
        AtomicInteger runs = new AtomicInteger();
        steps.named("teams.export")
                .does(
                        id,
                        context -> runs.incrementAndGet() < 4
                                ? new StepResult.Waiting(
                                        context.now().plusMillis(50), "THROTTLED", "429", "page-" + runs)
                                : ScriptedStep.done(context));

        desk.approveWhole(id);
        desk.awaitState(id, "CLOSED");

        assertThat(steps.named("teams.export").calls(id))
                .extracting(call -> call.attempt() + " " + call.cursor())
                .containsExactly("1 null", "1 page-1", "1 page-2", "1 page-3");
        assertThat(desk.step(id, "teams.export").get("attempts").asInt()).isEqualTo(1);
    }

    @Test
    void a_failing_system_does_not_hold_back_containment_in_the_other() throws InterruptedException {
        UUID id = desk.start(Desk.dueNow(world.person("Half Contained")));
        CountDownLatch release = new CountDownLatch(1);
        steps.named("entra.disable").does(id, context -> {
            await(release);
            return ScriptedStep.done(context);
        });

        desk.approveWhole(id);
        desk.await(id, leaver -> desk.outcome(id, "keycloak.offline-sessions").equals("DONE"));

        assertThat(desk.step(id, "entra.disable").get("state").asString()).isEqualTo("RUNNING");
        assertThat(desk.look(id).get("containedAt").isNull()).isTrue();
        release.countDown();
        assertThat(desk.awaitState(id, "CLOSED").get("containedAt").isNull()).isFalse();
    }

    @Test
    void a_step_that_needs_a_human_stops_the_case_until_somebody_clears_it() {
        UUID id = desk.start(Desk.dueNow(world.person("Needs Human")));
        steps.named("whatsapp.receive")
                .does(id, context -> new Outcome.NeedsHuman(new ReasonCode("EXPORT_MISSING"), "No export came."));
        desk.approveWhole(id);
        desk.awaitState(id, "NEEDS_HUMAN");
        assertThat(desk.step(id, "evidence.seal").get("state").asString()).isEqualTo("PENDING");

        desk.clear(id, "whatsapp.receive", "skip").expectStatus().isOk();

        desk.awaitState(id, "CLOSED");
        assertThat(desk.step(id, "whatsapp.receive").get("reasonCode").asString())
                .isEqualTo("SKIPPED_BY_PERSON");
        assertThat(desk.step(id, "whatsapp.receive").get("detail").asString()).contains("seen to it");
    }

    @Test
    void a_claimed_completion_is_not_trusted_but_read_back() {
        UUID id = desk.start(Desk.dueNow(world.person("Claimed Completion")));
        steps.named("keycloak.verify")
                .does(id, context -> new Outcome.NeedsHuman(new ReasonCode("NOT_VERIFIED"), "Still enabled."));
        desk.approveWhole(id);
        desk.awaitState(id, "NEEDS_HUMAN");

        desk.clear(id, "keycloak.verify", "completion").expectStatus().isOk();
        desk.await(id, leaver -> steps.named("keycloak.verify").calls(id).size() == 2);
        desk.awaitState(id, "NEEDS_HUMAN");

        steps.named("keycloak.verify").does(id, ScriptedStep::done);
        desk.clear(id, "keycloak.verify", "completion").expectStatus().isOk();
        desk.awaitState(id, "CLOSED");
    }

    @Test
    void a_failure_is_tried_again_after_a_gap_and_counts() {
        UUID id = desk.start(Desk.dueNow(world.person("Fails Once")));
        steps.named("keycloak.disable")
                .does(
                        id,
                        context -> context.attempt() == 1
                                ? new Outcome.FailedRetryable(new ReasonCode("REMOTE_UNAVAILABLE"), "503")
                                : ScriptedStep.done(context));

        desk.approveWhole(id);
        desk.awaitState(id, "CLOSED");

        assertThat(steps.named("keycloak.disable").calls(id))
                .extracting(call -> call.attempt())
                .containsExactly(1, 2);
    }

    @Test
    void a_step_that_breaks_is_failed_and_never_closed_over() {
        UUID id = desk.start(Desk.dueNow(world.person("Breaks")));
        steps.named("entra.verify").does(id, context -> {
            throw new IllegalStateException("a message that may quote anything");
        });

        desk.approveWhole(id);
        desk.awaitState(id, "NEEDS_HUMAN");

        assertThat(desk.outcome(id, "entra.verify")).isEqualTo("FAILED");
        assertThat(desk.step(id, "entra.verify").toString()).doesNotContain("quote anything");
    }

    @Test
    void lastdays_own_steps_cannot_be_skipped() {
        UUID id = desk.start(Desk.dueNow(world.person("No Evidence")));
        steps.named("evidence.seal").does(id, context -> new Outcome.Failed(new ReasonCode("NO_DISK"), "No disk."));
        desk.approveWhole(id);
        desk.awaitState(id, "NEEDS_HUMAN");

        desk.clear(id, "evidence.seal", "skip").expectStatus().isEqualTo(409);

        assertThat(desk.state(id)).isEqualTo("NEEDS_HUMAN");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
