package io.lastday.offboarding.step.recovery;

import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Proof;
import io.lastday.offboarding.step.matrix.Proofs;
import io.lastday.offboarding.step.matrix.ProvenRow;
import java.util.Map;

class RecoveryPathsRow implements ProvenRow {

    @Override
    public String step() {
        return "lastday.recovery-paths";
    }

    @Override
    public Map<Condition, Proof> proofs() {
        return Proofs.in(RecoveryPathsStepTest.class)
                .shown(
                        Condition.FRESH,
                        "waits for a walk that begins now, then DONE; nothing is left",
                        "a_walk_that_began_after_the_asking_and_saw_nothing_is_done")
                .never(Condition.ALREADY_DONE, "an older walk is no proof: another one is made each time")
                .shown(
                        Condition.FORBIDDEN,
                        "NEEDS_HUMAN (NEEDS_ROLE); residual access says UNKNOWN",
                        "an_audit_that_refuses_needs_a_human")
                .shown(
                        Condition.THROTTLED,
                        "waits (THROTTLED), then DONE; nothing is left",
                        "an_audit_that_asks_to_wait_is_waited_for")
                .shown(
                        Condition.VANISHED,
                        "NEEDS_HUMAN (WAYS_BACK_IN_UNKNOWN); who is not in the walk is not called without a way back in",
                        "whoever_is_not_in_the_walk_is_unknown")
                .shown(
                        Condition.CHANGED,
                        "NEEDS_HUMAN (WAYS_BACK_IN_LEFT); each is named with what to do",
                        "a_way_back_in_that_is_left_is_named_and_listed_as_residual_access")
                .shown(
                        Condition.LIES,
                        "waits (WALK_TOO_OLD); a walk that began before does not count",
                        "a_walk_that_began_before_the_asking_does_not_count")
                .all();
    }
}
