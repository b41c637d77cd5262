package io.lastday.offboarding.person.connected;

import com.microsoft.graph.models.DirectoryObject;
import com.microsoft.graph.models.OAuth2PermissionGrant;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.Snapshot.AccountFacts;
import io.lastday.offboarding.person.SnapshotTaker;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.keycloak.KeycloakAccount;
import io.lastday.offboarding.step.keycloak.KeycloakAccounts;
import io.lastday.offboarding.step.keycloak.OperatorLogins;
import io.lastday.offboarding.step.keycloak.OperatorRealm;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Everything that a case will touch, or that touches it, before the first write. A part that cannot be read fails the whole. */
final class ConnectedSnapshots implements SnapshotTaker {

    private final EntraState entra;
    private final KeycloakAccounts keycloak;
    private final OperatorLogins logins;
    private final Clock clock;

    ConnectedSnapshots(EntraState entra, KeycloakAccounts keycloak, OperatorLogins logins, Clock clock) {
        this.entra = entra;
        this.keycloak = keycloak;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public Snapshot take(LeaverAccounts accounts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<AccountFacts> facts = new ArrayList<>();
        Map<String, Object> everything = new LinkedHashMap<>();
        everything.put("person", accounts.person().toString());
        everything.put("takenAt", now.toString());
        for (Account account : accounts.accounts()) {
            if (account.system() == ConnectedSystem.ENTRA) {
                everything.put("entra", inEntra(account.id(), facts));
            } else if (account.system() == ConnectedSystem.KEYCLOAK) {
                everything.put("keycloak", inKeycloak(account, keycloak, facts));
            }
        }
        everything.put("lastday", inLastday(accounts, facts));
        return new Snapshot(now, facts, Canonical.of(everything));
    }

    private Map<String, Object> inEntra(String id, List<AccountFacts> facts) {
        JsonNode account = entra.account(id);
        facts.add(new AccountFacts(
                ConnectedSystem.ENTRA,
                id,
                account.path("accountEnabled").asBoolean(true),
                account.path("onPremisesSyncEnabled").asBoolean(false),
                "Guest".equalsIgnoreCase(account.path("userType").asString("")),
                Map.of(
                        "sessionsValidFrom",
                        account.path("signInSessionsValidFromDateTime").asString("unknown"))));
        return Map.of(
                "account", account,
                "memberOf", named(entra.memberships(id)),
                "ownedObjects", named(entra.owned(id)),
                "grants",
                        entra.grants(id).stream()
                                .map(ConnectedSnapshots::grant)
                                .sorted(Comparator.comparing(Object::toString))
                                .toList());
    }

    private Object inLastday(LeaverAccounts accounts, List<AccountFacts> facts) {
        return switch (logins) {
            case OperatorLogins.NotConnected unknown -> "UNKNOWN";
            case OperatorRealm operators ->
                operators.of(accounts).stream()
                        .map(login -> inKeycloak(login, operators.accounts(), facts))
                        .toList();
        };
    }

    private static Map<String, Object> inKeycloak(Account pinned, KeycloakAccounts realm, List<AccountFacts> facts) {
        String id = pinned.id();
        KeycloakAccount account = realm.read(id);
        facts.add(new AccountFacts(
                pinned.system(),
                id,
                account.enabled(),
                account.federated(),
                /* guest */ false,
                Map.of("notBefore", account.notBefore().toString())));
        return Map.of(
                "id", id,
                "enabled", account.enabled(),
                "federated", account.federated(),
                "notBefore", account.notBefore().toString(),
                "sessions", account.sessions(),
                "grantedClients", realm.grantedClients(id).stream().sorted().toList());
    }

    // Ids sort the same each time; Graph's own order is not promised.
    private static List<Map<String, Object>> named(List<DirectoryObject> objects) {
        return objects.stream()
                .sorted(Comparator.comparing(object -> String.valueOf(object.getId())))
                .map(object -> Map.<String, Object>of(
                        "id", String.valueOf(object.getId()),
                        "type", String.valueOf(object.getOdataType()),
                        "name", EntraState.name(object),
                        "dynamic", EntraState.isDynamic(object)))
                .toList();
    }

    private static Map<String, String> grant(OAuth2PermissionGrant grant) {
        return Map.of(
                "id", String.valueOf(grant.getId()),
                "client", String.valueOf(grant.getClientId()),
                "consent", String.valueOf(grant.getConsentType()),
                "scope", String.valueOf(grant.getScope()));
    }
}
