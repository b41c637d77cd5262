package io.lastday.offboarding.step.ad;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.entra.SyncedAccounts;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Wire;

class AdDisableRow extends AdWorld {

    @Override
    protected Step step(Wire wire) {
        return new AdDisable(new SyncedAccounts(wire.graph()), firstAid(wire));
    }

    @Override
    protected void doBefore() {
        enabled = false;
        wasEnabled = false;
    }

    @Override
    protected Cell expected(Condition condition) {
        return switch (condition) {
            case FRESH, CHANGED -> super.expected(condition).after("WAITING_FOR_SYNC");
            case FORBIDDEN -> Cell.of(OutcomeKind.NEEDS_HUMAN, "SYNCED_FROM_AD", Cell.After.UNTOUCHED);
            case VANISHED -> Cell.of(OutcomeKind.NEEDS_HUMAN, "ACCOUNT_GONE", Cell.After.UNTOUCHED);
            case ALREADY_DONE, THROTTLED, LIES -> super.expected(condition);
        };
    }
}
