package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.step.keycloak.OperatorLogins;
import io.lastday.offboarding.step.keycloak.OperatorRealm;
import java.util.List;
import java.util.Optional;

/** The log-in with which the leaver operates Lastday, or that nobody can know. */
final class OperatorSnapshot implements AccountPart {

    private final OperatorLogins logins;

    OperatorSnapshot(OperatorLogins logins) {
        this.logins = logins;
    }

    @Override
    public String name() {
        return "lastday";
    }

    @Override
    public Optional<Taken> take(LeaverAccounts accounts) {
        return Optional.of(
                switch (logins) {
                    case OperatorLogins.NotConnected unknown -> Taken.of("UNKNOWN");
                    case OperatorRealm operators -> taken(accounts, operators);
                });
    }

    private static Taken taken(LeaverAccounts accounts, OperatorRealm operators) {
        List<Taken> found = operators.of(accounts).stream()
                .map(login -> KeycloakSnapshot.of(login, operators.accounts()))
                .toList();
        return new Taken(
                found.stream().map(Taken::value).toList(),
                found.stream().flatMap(taken -> taken.accounts().stream()).toList());
    }
}
