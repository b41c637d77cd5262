package io.lastday.offboarding.step.recovery;

import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.audit.AuditScan;
import io.lastday.offboarding.audit.RecoveryPath;
import io.lastday.offboarding.audit.Silence;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.EarlierSteps;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.walk.Asking;
import io.lastday.offboarding.step.walk.Kept;
import io.lastday.offboarding.step.walk.Pursuit;
import io.lastday.offboarding.step.walk.WalkReasons;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecoveryPathsStepTest {

    private final ScriptedAudit audit = new ScriptedAudit();
    private final Kept kept = new Kept("ways back in");
    private final RecoveryPathsStep step = new RecoveryPathsStep(audit, kept);
    private final Asking asking = new Asking(step);

    private StepResult once() {
        return asking.once();
    }

    private StepResult run(List<String> waits) {
        return asking.run(waits);
    }

    private StepResult run() {
        return run(new ArrayList<>());
    }

    @Test
    void a_walk_that_began_after_the_asking_and_saw_nothing_is_done() {
        List<String> waits = new ArrayList<>();

        StepResult end = run(waits);

        assertThat(waits).containsExactly("BEGINS_A_WALK", "BEGINS_A_WALK", "WALKING", "WALKING");
        assertThat(end)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.evidence())
                                .containsEntry("open", "0")
                                .containsEntry("walkBegan", NOW.plusSeconds(1).toString()));
        assertThat(kept.left).isEmpty();
    }

    @Test
    void a_crash_before_the_answer_asks_for_the_same_walk_again() {
        once();
        once();
        String before = asking.cursor;
        once();
        asking.cursor = before;
        once();

        assertThat(audit.runs).hasSize(1);
    }

    @Test
    void a_way_back_in_that_is_left_is_named_and_listed_as_residual_access() {
        audit.paths.add(ScriptedAudit.LINK);

        assertThat(run()).isInstanceOfSatisfying(Outcome.NeedsHuman.class, human -> {
            assertThat(human.reason()).isEqualTo(RecoveryPathsStep.PATHS_LEFT);
            assertThat(human.detail()).contains("log-in at github opens leaver", "Remove the link in the realm");
        });
        assertThat(kept.left)
                .extracting(Residual::what)
                .singleElement()
                .asString()
                .contains("github");
    }

    @Test
    void a_retry_makes_another_walk() {
        audit.paths.add(ScriptedAudit.LINK);
        run();
        audit.paths.clear();
        audit.inForce = NOW.minusSeconds(3600);

        assertThat(run()).isInstanceOf(Outcome.Done.class);
        assertThat(audit.runs).hasSize(2);
        assertThat(kept.left).isEmpty();
    }

    @Test
    void what_is_seen_is_no_word_of_a_persons() {
        audit.paths.add(ScriptedAudit.BACKUP);
        asking.claim = new CaseBrief.Claim("it", "taken away", NOW);

        assertThat(reason(run())).isEqualTo(RecoveryPathsStep.PATHS_LEFT);
    }

    @Test
    void what_stays_rightly_is_listed_and_holds_up_nothing() {
        audit.paths.add(ScriptedAudit.DRIVE);

        assertThat(run()).isInstanceOf(Outcome.Done.class);
        assertThat(kept.left)
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).contains("the account that owns them is blocked"));
    }

    @Test
    void what_the_walk_cannot_see_is_settled_by_a_step_that_read_back() {
        audit.paths.add(ScriptedAudit.DELEGATES);
        asking.earlier.put("exchange.mailbox", new EarlierSteps.Earlier(true, OutcomeKind.DONE, null));

        assertThat(run()).isInstanceOf(Outcome.Done.class);
        assertThat(kept.left).isEmpty();
    }

    @Test
    void what_nobody_can_see_needs_a_human_whose_word_then_counts() {
        audit.paths.add(ScriptedAudit.DELEGATES);

        assertThat(reason(run())).isEqualTo(RecoveryPathsStep.PATHS_UNKNOWN);
        asking.claim = new CaseBrief.Claim("it", "looked in Exchange", NOW);
        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.evidence())
                                .containsEntry("onTheWordOf", "it")
                                .containsEntry("unknown", "1"));
        assertThat(kept.left).as("it goes on being named").hasSize(1);
    }

    @Test
    void whoever_is_not_in_the_walk_is_unknown() {
        audit.paths.add(new RecoveryPath("EVERYTHING", "KEYCLOAK", "k1 is not in it", List.of(), "NOT_IN_THE_WALK"));

        assertThat(reason(run())).isEqualTo(RecoveryPathsStep.PATHS_UNKNOWN);
        assertThat(kept.left)
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).startsWith("UNKNOWN"));
    }

    @Test
    void a_kind_that_only_a_newer_audit_knows_is_left_and_not_passed_over() {
        audit.paths.add(new RecoveryPath("CARRIER_PIGEON", "ENTRA", "a pigeon", List.of(), null));

        assertThat(reason(run())).isEqualTo(RecoveryPathsStep.PATHS_LEFT);
    }

    @Test
    void a_walk_that_began_before_the_asking_does_not_count() {
        audit.began = NOW.minusSeconds(1);
        List<String> waits = new ArrayList<>();

        StepResult end = run(waits);

        assertThat(waits).contains("WALK_TOO_OLD");
        assertThat(reason(end)).isEqualTo(WalkReasons.OVERDUE);
        assertThat(audit.runs).hasSize(Pursuit.MOST_WALKS);
    }

    @Test
    void another_walk_in_the_way_is_waited_for() {
        audit.inTheWay = true;
        List<String> waits = new ArrayList<>();

        assertThat(run(waits)).isInstanceOf(Outcome.Done.class);
        assertThat(waits).contains("ANOTHER_WALK");
    }

    @Test
    void a_walk_that_another_leaver_had_made_serves_too() {
        audit.inTheWay = true;
        once();
        once();
        once();
        audit.inForce = NOW.plusSeconds(5);

        assertThat(run()).isInstanceOf(Outcome.Done.class);
        assertThat(audit.runs).isEmpty();
    }

    @Test
    void the_first_walk_ever_is_asked_for() {
        audit.never = true;

        assertThat(run()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_walk_that_broke_is_no_absence_and_is_made_again() {
        audit.ends = AuditScan.State.PARTIAL;

        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.FailedRetryable.class,
                        failed -> assertThat(failed.detail()).contains("entra (THROTTLED)"));
        assertThat(kept.left)
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).startsWith("UNKNOWN"));
        audit.ends = AuditScan.State.COMPLETE;
        asking.attempt = 2;
        assertThat(run()).isInstanceOf(Outcome.Done.class);
        assertThat(audit.runs).hasSize(2);
    }

    @Test
    void an_audit_that_asks_to_wait_is_waited_for() {
        audit.silence = Silence.BUSY;
        once();
        assertThat(once()).isInstanceOfSatisfying(StepResult.Waiting.class, waiting -> {
            assertThat(waiting.reason()).isEqualTo("THROTTLED");
            assertThat(waiting.at()).isEqualTo(asking.now.plusSeconds(7));
        });
        audit.silence = null;

        assertThat(run()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_audit_that_refuses_needs_a_human() {
        audit.silence = Silence.REFUSED;

        assertThat(reason(run())).isEqualTo(new ReasonCode("NEEDS_ROLE"));
    }

    @Test
    void an_audit_that_is_away_is_tried_again_and_one_that_is_not_there_is_said_to_be() {
        audit.silence = Silence.NOT_REACHABLE;
        assertThat(run()).isInstanceOf(Outcome.FailedRetryable.class);

        audit.silence = Silence.NOT_CONFIGURED;
        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(WalkReasons.NO_AUDIT));
    }

    @ParameterizedTest
    @EnumSource(Silence.class)
    void whatever_the_silence_the_case_says_unknown_and_never_nothing(Silence silence) {
        audit.silence = silence;
        once();

        assertThat(once()).isNotInstanceOf(Outcome.Done.class);
        assertThat(kept.left)
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).startsWith("UNKNOWN: identity-audit"));
    }

    private static ReasonCode reason(StepResult result) {
        assertThat(result).isInstanceOf(Outcome.NeedsHuman.class);
        return ((Outcome.NeedsHuman) result).reason();
    }
}
