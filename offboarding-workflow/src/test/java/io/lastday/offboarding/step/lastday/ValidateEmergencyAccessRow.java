package io.lastday.offboarding.step.lastday;

import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Proof;
import io.lastday.offboarding.step.matrix.Proofs;
import io.lastday.offboarding.step.matrix.ProvenRow;
import java.util.Map;

class ValidateEmergencyAccessRow implements ProvenRow {

    @Override
    public String step() {
        return "lastday.validate-emergency-access";
    }

    @Override
    public Map<Condition, Proof> proofs() {
        return Proofs.in(ValidateEmergencyAccessTest.class)
                .shown(
                        Condition.FRESH,
                        "NEEDS_HUMAN (EMERGENCY_ACCOUNTS_NOT_TRIED); the accounts are named",
                        "an_account_that_was_tried_before_containment_needs_a_human_and_is_named")
                .shown(
                        Condition.ALREADY_DONE,
                        "DONE; each trial stands in the evidence",
                        "all_tried_after_containment_is_done_with_each_trial_as_evidence")
                .shown(
                        Condition.FORBIDDEN,
                        "NEEDS_HUMAN (AUDIT_UNANSWERED); untouched",
                        "an_audit_that_refuses_needs_a_human")
                .shown(
                        Condition.THROTTLED,
                        "waits (THROTTLED), then DONE; untouched",
                        "an_audit_that_asks_to_wait_is_waited_for")
                .never(Condition.VANISHED, "the accounts are listed in the configuration")
                .shown(
                        Condition.CHANGED,
                        "SKIPPED (NO_EMERGENCY_ACCOUNTS); untouched",
                        "a_firm_that_lists_none_has_nothing_to_try")
                .never(Condition.LIES, "what was recorded is read back from the audit, and it writes to no system")
                .all();
    }
}
