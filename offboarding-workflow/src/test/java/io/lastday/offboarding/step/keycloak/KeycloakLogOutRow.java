package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Wire;
import java.util.List;

/** Not-before has to move whatever was there, so the log-out is sent each time; what was done before is done again. */
class KeycloakLogOutRow extends KeycloakAccountRow {

    @Override
    protected Step step(Wire wire) {
        return new KeycloakLogOut(new KeycloakAccounts(wire.realm()), wire.readBack());
    }

    @Override
    protected void doBefore() {
        sessions.clear();
    }

    @Override
    protected void change() {
        sessions.add("s2");
    }

    @Override
    protected Object state() {
        return List.of(sessions.size(), notBefore > 0);
    }

    @Override
    protected Object finished() {
        return List.of(0, true);
    }

    @Override
    protected Cell expected(Condition condition) {
        return condition == Condition.ALREADY_DONE
                ? Cell.of(OutcomeKind.DONE, Cell.After.FINISHED)
                : super.expected(condition);
    }
}
