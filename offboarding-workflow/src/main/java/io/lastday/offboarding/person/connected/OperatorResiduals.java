package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.ResidualPart;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.keycloak.KeycloakAccount;
import io.lastday.offboarding.step.keycloak.KeycloakAccounts;
import io.lastday.offboarding.step.keycloak.OperatorLogins;
import io.lastday.offboarding.step.keycloak.OperatorRealm;
import java.util.List;
import java.util.stream.Stream;

/** What a leaver can still reach of Lastday itself. */
final class OperatorResiduals implements ResidualPart {

    private final OperatorLogins logins;

    OperatorResiduals(OperatorLogins logins) {
        this.logins = logins;
    }

    @Override
    public List<Residual> list(LeaverAccounts accounts) {
        return switch (logins) {
            case OperatorLogins.NotConnected unknown ->
                List.of(residual("log-in of Lastday itself", "UNKNOWN: the operators' realm is not connected"));
            case OperatorRealm operators ->
                operators.of(accounts).stream()
                        .flatMap(login -> left(login, operators.accounts()))
                        .toList();
        };
    }

    private static Stream<Residual> left(Account login, KeycloakAccounts accounts) {
        KeycloakAccount state = accounts.read(login.id());
        String what = "log-in " + login.username() + " to Lastday itself";
        if (state.enabled()) {
            return Stream.of(residual(what, "the account is enabled"));
        }
        int left = state.sessions() + state.grants();
        return left == 0
                ? Stream.empty()
                : Stream.of(residual(what, "blocked, but " + left + " sessions or grants have not ended"));
    }

    private static Residual residual(String what, String reason) {
        return new Residual(ConnectedSystem.LASTDAY, what, reason);
    }
}
