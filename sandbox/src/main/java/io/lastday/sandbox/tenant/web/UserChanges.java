package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.caller.Caller;
import io.lastday.sandbox.tenant.schema.BodyCheck;
import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import io.lastday.sandbox.tenant.wire.GraphRequest;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes to user accounts, with the refusals that Microsoft documents for each. */
final class UserChanges {
    private static final JsonMapper JSON = new JsonMapper();
    /** Sensitive properties of Microsoft's "Who can perform sensitive actions". */
    private static final Set<String> SENSITIVE = Set.of(
            "accountEnabled",
            "businessPhones",
            "mobilePhone",
            "onPremisesImmutableId",
            "otherMails",
            "passwordProfile",
            "userPrincipalName");

    private static final Set<String> READ_ONLY =
            Set.of("id", "createdDateTime", "signInSessionsValidFromDateTime", "assignedLicenses", "signInActivity");
    private static final Set<String> ALL_PROPERTIES = Set.of("User.ReadWrite.All", "Directory.ReadWrite.All");

    private final TenantStore store;
    private final Relations relations;
    private final BodyCheck bodies;
    private final InstantSource clock;

    UserChanges(TenantStore store, Relations relations, BodyCheck bodies, InstantSource clock) {
        this.store = store;
        this.relations = relations;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Checks a PATCH in full; with {@code effect} it is carried out as well. */
    GraphAnswer patch(GraphRequest request, String key, Caller caller, boolean effect) {
        var id = userId(key);
        var user = store.entity("users", id).orElseThrow(() -> GraphRefusal.notFound(key));
        if (!(request.body() instanceof ObjectNode body)) {
            throw GraphRefusal.badRequest("Empty Payload. JSON content expected.");
        }
        bodies.fault("user", body).ifPresent(f -> {
            throw GraphRefusal.of(400, "Request_BadRequest", f);
        });
        body.propertyStream().forEach(p -> checkProperty(p.getKey(), user, caller));
        if (body.path("accountEnabled").isNull()) {
            throw GraphRefusal.of(400, "Request_BadRequest", "Invalid value specified for property 'accountEnabled'.");
        }
        if (effect) {
            store.update("users", id, u -> merged(u, body));
        }
        return GraphAnswer.empty(204);
    }

    private void checkProperty(String name, ObjectNode user, Caller caller) {
        if (READ_ONLY.contains(name)) {
            throw GraphRefusal.of(400, "Request_BadRequest", "Property '" + name + "' is read-only and cannot be set.");
        }
        boolean allowed = caller.hasAny(ALL_PROPERTIES)
                || name.equals("accountEnabled") && caller.has("User.EnableDisableAccount.All")
                || name.equals("passwordProfile") && caller.has("User-PasswordProfile.ReadWrite.All");
        if (!allowed
                || SENSITIVE.contains(name)
                        && relations.privileged(user.path("id").asString())) {
            throw GraphRefusal.denied();
        }
        boolean synced = user.path("onPremisesSyncEnabled").asBoolean(false);
        if (synced && !SENSITIVE.contains(name)) {
            throw GraphRefusal.of(
                    400,
                    "Request_BadRequest",
                    "Unable to update the specified properties for on-premises mastered Directory Sync objects or"
                            + " objects currently undergoing migration.");
        }
    }

    private static ObjectNode merged(ObjectNode user, ObjectNode body) {
        body.properties().stream()
                .filter(p -> !p.getKey().equals("passwordProfile"))
                .forEach(p -> user.set(p.getKey(), p.getValue()));
        return user;
    }

    /** Moves the session stamp. For guests the answer is the same and nothing happens: so does Microsoft. */
    GraphAnswer revokeSessions(String key, boolean effect) {
        var id = userId(key);
        var user = store.entity("users", id).orElseThrow(() -> GraphRefusal.notFound(key));
        if (effect && !user.path("userType").asString("").equals("Guest")) {
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            store.update("users", id, u -> u.put("signInSessionsValidFromDateTime", now));
        }
        return GraphAnswer.ok(JSON.createObjectNode()
                .put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#Edm.Boolean")
                .put("value", true));
    }

    private String userId(String key) {
        return store.canonical("users/" + key).substring("users/".length());
    }
}
