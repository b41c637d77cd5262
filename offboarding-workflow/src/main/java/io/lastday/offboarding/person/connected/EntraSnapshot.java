package io.lastday.offboarding.person.connected;

import com.microsoft.graph.models.DirectoryObject;
import com.microsoft.graph.models.OAuth2PermissionGrant;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Snapshot.AccountFacts;
import io.lastday.offboarding.step.ConnectedSystem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The account in Entra, and what hangs on it. */
final class EntraSnapshot implements AccountPart {

    private final EntraState entra;

    EntraSnapshot(EntraState entra) {
        this.entra = entra;
    }

    @Override
    public String name() {
        return "entra";
    }

    @Override
    public Optional<Taken> take(LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA).map(account -> taken(account.id()));
    }

    private Taken taken(String id) {
        JsonNode account = entra.account(id);
        Map<String, Object> value = Map.of(
                "account", account,
                "memberOf", named(entra.memberships(id)),
                "ownedObjects", named(entra.owned(id)),
                "grants",
                        entra.grants(id).stream()
                                .map(EntraSnapshot::grant)
                                .sorted(Comparator.comparing(Object::toString))
                                .toList());
        return new Taken(value, List.of(facts(id, account)));
    }

    private static AccountFacts facts(String id, JsonNode account) {
        return new AccountFacts(
                ConnectedSystem.ENTRA,
                id,
                account.path("accountEnabled").asBoolean(true),
                account.path("onPremisesSyncEnabled").asBoolean(false),
                "Guest".equalsIgnoreCase(account.path("userType").asString("")),
                Map.of(
                        "sessionsValidFrom",
                        account.path("signInSessionsValidFromDateTime").asString("unknown")));
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
