package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.caller.Caller;
import io.lastday.sandbox.tenant.schema.BodyCheck;
import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
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

    private static final Set<String> READ_ONLY = Set.of(
            "id",
            "createdDateTime",
            "signInSessionsValidFromDateTime",
            "lastPasswordChangeDateTime",
            "assignedLicenses",
            "signInActivity");
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

    Map<String, Write> writes() {
        return Map.of("PATCH users/{id}", this::patch, "POST users/{id}/revokeSignInSessions", this::revokeSessions);
    }

    private GraphAnswer patch(Change change) {
        var user = user(change);
        var body = change.body();
        bodies.fault("user", body).ifPresent(f -> {
            throw GraphRefusal.of(400, "Request_BadRequest", f);
        });
        body.propertyStream().forEach(p -> checkProperty(p.getKey(), user, change.caller()));
        if (body.path("accountEnabled").isNull()) {
            throw GraphRefusal.of(400, "Request_BadRequest", "Invalid value specified for property 'accountEnabled'.");
        }
        checkPassword(body.path("passwordProfile"));
        change.carryOut(() -> store.update("users", user.path("id").asString(), u -> merged(u, body)));
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
        if (synced && !name.equals("accountEnabled")) {
            throw GraphRefusal.masteredOnPremises();
        }
    }

    /** Entra's own rule: 8 to 256 characters of three kinds at least. */
    private static void checkPassword(JsonNode profile) {
        var password = profile.path("password").asString("");
        long kinds = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^A-Za-z0-9]")
                .filter(k -> Pattern.compile(k).matcher(password).find())
                .count();
        if (profile.has("password") && (password.length() < 8 || password.length() > 256 || kinds < 3)) {
            throw GraphRefusal.badChange(
                    "The specified password does not comply with password complexity requirements. Please provide a"
                            + " different password.");
        }
    }

    private ObjectNode merged(ObjectNode user, ObjectNode body) {
        if (body.path("passwordProfile").has("password")) {
            user.put("lastPasswordChangeDateTime", now());
        }
        body.properties().stream()
                .filter(p -> !p.getKey().equals("passwordProfile"))
                .forEach(p -> user.set(p.getKey(), p.getValue()));
        return user;
    }

    /** Moves the session stamp. For guests the answer is the same and nothing happens: so does Microsoft. */
    private GraphAnswer revokeSessions(Change change) {
        var user = user(change);
        if (!user.path("userType").asString("").equals("Guest")) {
            change.carryOut(() -> store.update(
                    "users", user.path("id").asString(), u -> u.put("signInSessionsValidFromDateTime", now())));
        }
        return GraphAnswer.ok(JSON.createObjectNode()
                .put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#Edm.Boolean")
                .put("value", true));
    }

    private ObjectNode user(Change change) {
        var key = change.segment(1);
        return store.entity("users", store.canonical("users/" + key).substring("users/".length()))
                .orElseThrow(() -> GraphRefusal.notFound(key));
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
