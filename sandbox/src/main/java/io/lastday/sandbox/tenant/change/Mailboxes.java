package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.schema.BodyCheck;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Graph changes in a mailbox: automatic replies, inbox rules, who sees the calendar. Nothing that is Exchange's. */
final class Mailboxes {
    private static final String RULES = "users/{id}/mailFolders/{id}/messageRules/{id}";
    private static final String SHARES = "users/{id}/calendar/calendarPermissions";
    private static final Set<String> READ_ONLY = Set.of("userPurpose");
    /** What everybody of the firm sees of a calendar; Graph keeps it. */
    private static final String EVERYBODY = "RGVmYXVsdA==";

    private final TenantStore store;
    private final BodyCheck bodies;

    Mailboxes(TenantStore store, BodyCheck bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    Map<String, Write> writes() {
        var writes = new LinkedHashMap<String, Write>();
        writes.put("PATCH users/{id}/mailboxSettings", this::settings);
        writes.put("PATCH " + RULES, this::changeRule);
        writes.put("DELETE " + RULES, this::removeRule);
        writes.put("POST " + SHARES, this::share);
        writes.put("PATCH " + SHARES + "/{id}", this::changeShare);
        writes.put("DELETE " + SHARES + "/{id}", this::removeShare);
        return writes;
    }

    static GraphRefusal none() {
        return GraphRefusal.of(
                404,
                "MailboxNotEnabledForRESTAPI",
                "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
    }

    static GraphRefusal noItem() {
        return GraphRefusal.of(404, "ErrorItemNotFound", "The specified object was not found in the store.");
    }

    /** The path of a mailbox that is there. */
    static String mailbox(TenantStore store, Change change) {
        var path = store.canonical("users/" + change.segment(1));
        if (store.entity("users", path.substring("users/".length())).isEmpty()) {
            throw GraphRefusal.of(404, "ErrorInvalidUser", "The requested user is invalid.");
        }
        if (store.single(path + "/mailboxSettings").isEmpty()) {
            throw none();
        }
        return path;
    }

    private ObjectNode checked(Change change, String type) {
        var body = change.body();
        bodies.fault(type, body).ifPresent(f -> {
            throw GraphRefusal.of(400, "RequestBodyRead", f);
        });
        return body;
    }

    private GraphAnswer settings(Change change) {
        var path = mailbox(store, change) + "/mailboxSettings";
        var body = checked(change, "mailboxSettings");
        READ_ONLY.stream().filter(body::has).findFirst().ifPresent(name -> {
            throw GraphRefusal.of(400, "ErrorInvalidRequest", "The property '" + name + "' is read-only.");
        });
        var reply = body.path("automaticRepliesSetting");
        boolean dated = reply.path("scheduledStartDateTime").isObject()
                && reply.path("scheduledEndDateTime").isObject();
        if (reply.path("status").asString("").equals("scheduled") && !dated) {
            throw GraphRefusal.of(400, "ErrorInvalidRequest", "A scheduled reply needs a start and an end.");
        }
        var settings = store.single(path).orElseThrow(Mailboxes::none).deepCopy();
        body.propertyStream().forEach(p -> merge(settings, p.getKey(), p.getValue()));
        change.carryOut(() -> store.putSingle(path, settings));
        return GraphAnswer.ok(settings);
    }

    private static void merge(ObjectNode into, String name, JsonNode value) {
        if (into.path(name) instanceof ObjectNode inner && value.isObject()) {
            value.propertyStream().forEach(p -> merge(inner, p.getKey(), p.getValue()));
        } else {
            into.set(name, value);
        }
    }

    private String rules(Change change) {
        return mailbox(store, change) + "/mailFolders/" + change.segment(3) + "/messageRules";
    }

    private ObjectNode rule(String list, Change change) {
        var rule = store.entity(list, change.key()).orElseThrow(Mailboxes::noItem);
        if (rule.path("isReadOnly").asBoolean(false)) {
            throw GraphRefusal.of(403, "ErrorAccessDenied", "The rule is read-only and cannot be changed.");
        }
        return rule;
    }

    private GraphAnswer changeRule(Change change) {
        var list = rules(change);
        var rule = rule(list, change).deepCopy();
        rule.setAll(checked(change, "messageRule"));
        change.carryOut(() -> store.put(list, change.key(), rule));
        return GraphAnswer.ok(rule);
    }

    private GraphAnswer removeRule(Change change) {
        var list = rules(change);
        rule(list, change);
        change.carryOut(() -> store.remove(list, change.key()));
        return GraphAnswer.empty(204);
    }

    private String shares(Change change) {
        return mailbox(store, change) + "/calendar/calendarPermissions";
    }

    private GraphAnswer share(Change change) {
        var list = shares(change);
        var body = checked(change, "calendarPermission");
        var address = body.path("emailAddress").path("address").asString("");
        if (address.isEmpty() || body.path("role").asString("").isEmpty()) {
            throw GraphRefusal.of(400, "ErrorInvalidRequest", "An address and a role are required.");
        }
        var share = body.deepCopy()
                .put(
                        "id",
                        UUID.nameUUIDFromBytes((list + address).getBytes(StandardCharsets.UTF_8))
                                .toString());
        change.carryOut(() -> store.put(list, share.path("id").asString(), share));
        return new GraphAnswer(201, GraphAnswer.ok(share).headers(), share, null);
    }

    private GraphAnswer changeShare(Change change) {
        var list = shares(change);
        var share =
                store.entity(list, change.key()).orElseThrow(Mailboxes::noItem).deepCopy();
        share.setAll(checked(change, "calendarPermission"));
        change.carryOut(() -> store.put(list, change.key(), share));
        return GraphAnswer.ok(share);
    }

    private GraphAnswer removeShare(Change change) {
        var list = shares(change);
        if (change.key().equals(EVERYBODY)) {
            throw GraphRefusal.of(403, "ErrorAccessDenied", "This permission cannot be removed.");
        }
        if (store.entity(list, change.key()).isEmpty()) {
            throw noItem();
        }
        change.carryOut(() -> store.remove(list, change.key()));
        return GraphAnswer.empty(204);
    }
}
