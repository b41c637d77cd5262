package io.lastday.offboarding.step.lastday;

import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Proof;
import io.lastday.offboarding.step.matrix.Proofs;
import io.lastday.offboarding.step.matrix.ProvenRow;
import java.util.Map;

class ResidualAccessRow implements ProvenRow {

    @Override
    public String step() {
        return "lastday.residual-access";
    }

    @Override
    public Map<Condition, Proof> proofs() {
        return Proofs.in(LastdayStepsTest.class)
                .shown(Condition.FRESH, "DONE; untouched", "an_ordinary_leaver_passes_all_of_lastdays_own_steps")
                .never(Condition.ALREADY_DONE, "the list is made anew each time, and writing it twice does no harm")
                .shown(
                        Condition.FORBIDDEN,
                        "NEEDS_HUMAN (MISSING_PERMISSION); no evidence is sealed over it",
                        "what_may_not_be_read_is_not_called_nothing")
                .shown(
                        Condition.THROTTLED,
                        "waits (THROTTLED), then DONE; untouched",
                        "a_throttled_look_at_the_rest_waits")
                .shown(
                        Condition.VANISHED,
                        "NEEDS_HUMAN (NOT_FOUND); untouched",
                        "an_account_that_is_gone_at_the_last_look_needs_a_human")
                .never(Condition.CHANGED, "what is found is what stands then")
                .never(Condition.LIES, "it writes to no system")
                .all();
    }
}
