package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.Drives;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Invitations to files. A second invitation of the same person changes the first, and mails again where it was asked to. */
final class DriveSharing {
    private static final Set<String> ROLES = Set.of("read", "write");
    private static final String PERMISSION = "drives/{id}/items/{id}/permissions/{id}";
    private final TenantStore store;
    private final Drives drives;
    private final SentMail mail;
    private final InstantSource clock;

    DriveSharing(TenantStore store, SentMail mail, InstantSource clock) {
        this.store = store;
        this.drives = new Drives(store);
        this.mail = mail;
        this.clock = clock;
    }

    Map<String, Write> writes() {
        return Map.of(
                "POST drives/{id}/items/{id}/invite",
                this::invite,
                "PATCH " + PERMISSION,
                this::change,
                "DELETE " + PERMISSION,
                this::remove);
    }

    private String list(Change change) {
        var drive = change.segment(1);
        if (drives.item(drive, change.segment(3)).isEmpty()) {
            throw notFound();
        }
        return "drives/" + drive + "/items/" + change.segment(3) + "/permissions";
    }

    private static GraphRefusal notFound() {
        return GraphRefusal.of(404, "itemNotFound", "The resource could not be found.");
    }

    private static GraphRefusal invalid(String message) {
        return GraphRefusal.of(400, "invalidRequest", message);
    }

    private GraphAnswer invite(Change change) {
        var list = list(change);
        var body = change.body();
        checkRoles(body.path("roles"));
        checkEnd(body.path("expirationDateTime"));
        if (body.path("recipients").isEmpty()) {
            throw invalid("At least one recipient is required.");
        }
        var answer = body.objectNode();
        var values = answer.putArray("value");
        for (var recipient : body.path("recipients")) {
            var user = user(recipient);
            var permission = permission(list, user, body);
            values.add(permission);
            change.carryOut(() -> {
                store.put(list, permission.path("id").asString(), permission);
                if (body.path("sendInvitation").asBoolean(false)) {
                    mail.note("invitation", user.path("mail").asString(""));
                }
            });
        }
        return GraphAnswer.ok(answer);
    }

    private static void checkRoles(JsonNode roles) {
        if (roles.isEmpty() || !roles.valueStream().allMatch(r -> ROLES.contains(r.asString("")))) {
            throw invalid("The roles are missing or not valid.");
        }
    }

    private void checkEnd(JsonNode end) {
        if (end.isMissingNode() || end.isNull()) {
            return;
        }
        try {
            if (OffsetDateTime.parse(end.asString("")).toInstant().isAfter(clock.instant())) {
                return;
            }
        } catch (DateTimeException e) {
            // refused below, like a time that is over
        }
        throw invalid("The expirationDateTime must be in the future.");
    }

    private ObjectNode user(JsonNode recipient) {
        var id = recipient.path("objectId").asString("");
        var email = recipient.path("email").asString("");
        return store.list("users", View.OBJECT).stream()
                .filter(u -> id.isEmpty()
                        ? u.path("mail").asString("").equalsIgnoreCase(email) && !email.isEmpty()
                        : u.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> invalid("The recipient could not be resolved."));
    }

    private ObjectNode permission(String list, ObjectNode user, ObjectNode body) {
        var name = list + user.path("id").asString();
        var permission = user.objectNode()
                .put(
                        "id",
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString());
        permission.set("roles", body.path("roles"));
        permission.set("expirationDateTime", body.path("expirationDateTime"));
        var person = permission.putObject("grantedToV2").putObject("user");
        person.set("id", user.path("id"));
        person.set("displayName", user.path("displayName"));
        return permission;
    }

    private GraphAnswer change(Change change) {
        var list = list(change);
        var permission = store.entity(list, change.key())
                .orElseThrow(DriveSharing::notFound)
                .deepCopy();
        var body = change.body();
        if (body.has("roles")) {
            checkRoles(body.path("roles"));
        }
        checkEnd(body.path("expirationDateTime"));
        permission.setAll(body);
        change.carryOut(() -> store.put(list, change.key(), permission));
        return GraphAnswer.ok(permission);
    }

    private GraphAnswer remove(Change change) {
        var list = list(change);
        if (store.entity(list, change.key()).isEmpty()) {
            throw notFound();
        }
        change.carryOut(() -> store.remove(list, change.key()));
        return GraphAnswer.empty(204);
    }
}
