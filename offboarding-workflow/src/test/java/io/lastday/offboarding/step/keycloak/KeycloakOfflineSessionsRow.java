package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Wire;
import java.util.List;

class KeycloakOfflineSessionsRow extends KeycloakAccountRow {

    @Override
    protected Step step(Wire wire) {
        return new KeycloakOfflineSessions(new KeycloakAccounts(wire.realm()), wire.readBack());
    }

    @Override
    protected void doBefore() {
        grants.clear();
    }

    /** A client got a token while others were taken back. */
    @Override
    protected void change() {
        grants.add("mail");
    }

    @Override
    protected Object state() {
        return List.copyOf(grants);
    }

    @Override
    protected Object finished() {
        return List.of();
    }

    @Override
    protected Cell expected(Condition condition) {
        return condition == Condition.CHANGED
                ? Cell.of(OutcomeKind.DONE, Cell.After.FINISHED).after("NOT_SHOWN_YET")
                : super.expected(condition);
    }
}
