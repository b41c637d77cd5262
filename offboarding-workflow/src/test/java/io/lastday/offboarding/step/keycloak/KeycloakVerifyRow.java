package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.util.List;

/** Only reads: every condition is laid before it looks, and none changes the world. */
class KeycloakVerifyRow extends KeycloakAccountRow {

    KeycloakVerifyRow() {
        enabled = false;
        sessions.clear();
        grants.clear();
        notBefore = RemoteWire.NOW.getEpochSecond();
    }

    @Override
    protected Step step(Wire wire) {
        return new KeycloakVerify(new KeycloakAccounts(wire.realm()));
    }

    @Override
    protected void meet(Condition condition, WireWorld world) {
        switch (condition) {
            case FRESH, ALREADY_DONE -> {}
            case FORBIDDEN -> refusals.add(403);
            case THROTTLED -> refusals.add(429);
            case VANISHED -> vanish();
            case CHANGED -> change();
            case LIES -> enabled = true;
        }
    }

    @Override
    protected void doBefore() {}

    /** Somebody enabled it again. */
    @Override
    protected void change() {
        enabled = true;
    }

    @Override
    protected Object state() {
        return List.of(enabled, there);
    }

    @Override
    protected Object finished() {
        return List.of();
    }

    @Override
    protected Cell expected(Condition condition) {
        return switch (condition) {
            case FRESH, ALREADY_DONE -> Cell.of(OutcomeKind.DONE, Cell.After.UNTOUCHED);
            case THROTTLED -> Cell.of(OutcomeKind.DONE, Cell.After.UNTOUCHED).after("THROTTLED");
            case FORBIDDEN -> Cell.of(OutcomeKind.NEEDS_HUMAN, "NEEDS_ROLE", Cell.After.UNTOUCHED);
            case VANISHED -> Cell.of(OutcomeKind.NEEDS_HUMAN, "ACCOUNT_GONE", Cell.After.UNTOUCHED);
            case CHANGED, LIES -> Cell.of(OutcomeKind.NEEDS_HUMAN, "NOT_VERIFIED", Cell.After.UNTOUCHED);
        };
    }
}
