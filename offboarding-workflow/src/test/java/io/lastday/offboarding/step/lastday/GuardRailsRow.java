package io.lastday.offboarding.step.lastday;

import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Proof;
import io.lastday.offboarding.step.matrix.Proofs;
import io.lastday.offboarding.step.matrix.ProvenRow;
import java.util.Map;

class GuardRailsRow implements ProvenRow {

    @Override
    public String step() {
        return "lastday.guard-rails";
    }

    @Override
    public Map<Condition, Proof> proofs() {
        return Proofs.in(LastdayStepsTest.class)
                .shown(Condition.FRESH, "DONE; untouched", "an_ordinary_leaver_passes_all_of_lastdays_own_steps")
                .never(Condition.ALREADY_DONE, "asked again after containment began, the step lets the case go on")
                .shown(
                        Condition.FORBIDDEN,
                        "NEEDS_HUMAN (MISSING_PERMISSION); nobody is contained",
                        "without_the_right_to_read_roles_nobody_is_contained_until_a_human_has_granted_it")
                .shown(
                        Condition.THROTTLED,
                        "waits (THROTTLED), then DONE; untouched",
                        "a_throttled_look_at_roles_waits_and_spends_no_attempt")
                .shown(
                        Condition.VANISHED,
                        "NEEDS_HUMAN (NOT_FOUND); nobody is contained",
                        "a_person_who_is_gone_at_contain_needs_a_human")
                .shown(
                        Condition.CHANGED,
                        "NEEDS_HUMAN (SECOND_APPROVER_NEEDED); nobody is contained",
                        "power_gained_since_the_approval_needs_a_second_approver")
                .never(Condition.LIES, "it writes to no system")
                .all();
    }
}
