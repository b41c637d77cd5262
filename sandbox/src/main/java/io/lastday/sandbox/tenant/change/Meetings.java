package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.schema.BodyCheck;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Meetings. Only who organises one can cancel it or end its series; the guests' copies follow. */
final class Meetings {
    private final TenantStore store;
    private final BodyCheck bodies;
    private final SentMail mail;

    Meetings(TenantStore store, BodyCheck bodies, SentMail mail) {
        this.store = store;
        this.bodies = bodies;
        this.mail = mail;
    }

    Map<String, Write> writes() {
        return Map.of(
                "POST users/{id}/events/{id}/cancel", this::cancel,
                "PATCH users/{id}/events/{id}", this::change);
    }

    private GraphAnswer cancel(Change change) {
        var list = Mailboxes.mailbox(store, change) + "/events";
        var event = event(list, change);
        if (!event.path("isOrganizer").asBoolean(false)) {
            throw GraphRefusal.of(
                    400,
                    "ErrorInvalidRequest",
                    "Your request can't be completed. You need to be an organizer to cancel a meeting.");
        }
        change.carryOut(() -> {
            store.remove(list, change.segment(3));
            copies(event);
            event.path("attendees")
                    .forEach(a -> mail.note(
                            "cancellation",
                            a.path("emailAddress").path("address").asString("")));
        });
        return GraphAnswer.empty(202);
    }

    private void copies(ObjectNode event) {
        for (var list : store.collectionsLike("users/", "/events")) {
            store.list(list, View.OBJECT).stream()
                    .filter(e -> e.path("iCalUId").equals(event.path("iCalUId")))
                    .forEach(e -> store.put(
                            list, e.path("id").asString(), e.deepCopy().put("isCancelled", true)));
        }
    }

    private GraphAnswer change(Change change) {
        var list = Mailboxes.mailbox(store, change) + "/events";
        var event = event(list, change).deepCopy();
        var body = change.body();
        bodies.fault("event", body).ifPresent(f -> {
            throw GraphRefusal.of(400, "RequestBodyRead", f);
        });
        var range = body.path("recurrence").path("range");
        boolean backwards = range.path("type").asString("").equals("endDate")
                && range.path("endDate")
                                .asString("")
                                .compareTo(range.path("startDate").asString(""))
                        < 0;
        if (backwards || range.isMissingNode() && body.path("recurrence").isObject()) {
            throw GraphRefusal.of(400, "ErrorInvalidRequest", "The recurrence range is not valid.");
        }
        event.setAll(body);
        change.carryOut(() -> store.put(list, change.segment(3), event));
        return GraphAnswer.ok(event);
    }

    private ObjectNode event(String list, Change change) {
        return store.entity(list, change.segment(3)).orElseThrow(Mailboxes::noItem);
    }
}
