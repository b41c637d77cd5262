package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Snapshot.AccountFacts;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.keycloak.KeycloakAccount;
import io.lastday.offboarding.step.keycloak.KeycloakAccounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The account in the firm's realm. */
final class KeycloakSnapshot implements AccountPart {

    private final KeycloakAccounts keycloak;

    KeycloakSnapshot(KeycloakAccounts keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public Optional<Taken> take(LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.KEYCLOAK).map(account -> of(account, keycloak));
    }

    /** One account of one realm, the firm's or the operators'. */
    static Taken of(Account pinned, KeycloakAccounts realm) {
        String id = pinned.id();
        KeycloakAccount account = realm.read(id);
        Map<String, Object> value = Map.of(
                "id", id,
                "enabled", account.enabled(),
                "federated", account.federated(),
                "notBefore", account.notBefore().toString(),
                "sessions", account.sessions(),
                "grantedClients", realm.grantedClients(id).stream().sorted().toList());
        return new Taken(
                value,
                List.of(new AccountFacts(
                        pinned.system(),
                        id,
                        account.enabled(),
                        account.federated(),
                        /* guest */ false,
                        Map.of("notBefore", account.notBefore().toString()))));
    }
}
