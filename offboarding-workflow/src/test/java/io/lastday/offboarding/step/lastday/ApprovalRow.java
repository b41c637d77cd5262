package io.lastday.offboarding.step.lastday;

import io.lastday.offboarding.leaver.DecideLeaverTest;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Proof;
import io.lastday.offboarding.step.matrix.Proofs;
import io.lastday.offboarding.step.matrix.ProvenRow;
import java.util.Map;

class ApprovalRow implements ProvenRow {

    @Override
    public String step() {
        return "lastday.approval";
    }

    @Override
    public Map<Condition, Proof> proofs() {
        return Proofs.in(LastdayStepsTest.class)
                .shown(Condition.FRESH, "DONE; untouched", "an_ordinary_leaver_passes_all_of_lastdays_own_steps")
                .never(Condition.ALREADY_DONE, "an approval that was given before is DONE")
                .shown(
                        Condition.FORBIDDEN,
                        "waits (AWAITING_APPROVAL); what comes after Contain does not run",
                        DecideLeaverTest.class,
                        "urgency_contains_at_once_and_what_follows_waits_for_the_approval")
                .never(Condition.THROTTLED, "it asks no other system")
                .never(Condition.VANISHED, "an approval cannot be taken back; the case can be stopped")
                .never(Condition.CHANGED, "a rejection ends the case")
                .never(Condition.LIES, "it writes to no system")
                .all();
    }
}
