package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.ResidualAccess;
import io.lastday.offboarding.step.ConnectedSystem;
import java.util.ArrayList;
import java.util.List;

/** What is left in both systems, and in Lastday itself. */
final class ConnectedResidualAccess implements ResidualAccess {

    private final EntraResiduals entra;
    private final KeycloakResiduals keycloak;
    private final OperatorResiduals operators;

    ConnectedResidualAccess(EntraResiduals entra, KeycloakResiduals keycloak, OperatorResiduals operators) {
        this.entra = entra;
        this.keycloak = keycloak;
        this.operators = operators;
    }

    @Override
    public List<Residual> list(LeaverAccounts accounts) {
        List<Residual> left = new ArrayList<>();
        accounts.in(ConnectedSystem.ENTRA).ifPresent(account -> left.addAll(entra.of(account.id())));
        accounts.in(ConnectedSystem.KEYCLOAK).ifPresent(account -> left.addAll(keycloak.of(account.id())));
        left.addAll(operators.of(accounts));
        return left;
    }
}
