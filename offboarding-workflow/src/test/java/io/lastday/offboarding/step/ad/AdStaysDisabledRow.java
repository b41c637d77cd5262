package io.lastday.offboarding.step.ad;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.entra.SyncedAccounts;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Wire;

/** A synchronisation has enabled the account again; the check blocks it in the cloud and calls a person. */
class AdStaysDisabledRow extends AdWorld {

    @Override
    protected Step step(Wire wire) {
        return new AdStaysDisabled(new SyncedAccounts(wire.graph()), firstAid(wire));
    }

    @Override
    protected void doBefore() {
        enabled = false;
    }

    @Override
    protected Cell expected(Condition condition) {
        Cell blocked = Cell.of(OutcomeKind.NEEDS_HUMAN, "ENABLED_AGAIN", Cell.After.FINISHED);
        return switch (condition) {
            case FRESH, CHANGED -> blocked;
            case THROTTLED -> blocked.after("THROTTLED");
            case ALREADY_DONE -> Cell.of(OutcomeKind.DONE, Cell.After.UNTOUCHED).after("WAITING_FOR_SYNC");
            case FORBIDDEN -> Cell.of(OutcomeKind.NEEDS_HUMAN, "ENABLED_AGAIN", Cell.After.UNTOUCHED);
            case VANISHED -> Cell.of(OutcomeKind.NEEDS_HUMAN, "ACCOUNT_GONE", Cell.After.UNTOUCHED);
            case LIES -> super.expected(condition);
        };
    }
}
