package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What stands below a mailbox. Without one Graph answers nothing of it. */
final class MailboxSources {
    private final TenantStore store;
    private final Calendars calendars;

    MailboxSources(TenantStore store) {
        this.store = store;
        this.calendars = new Calendars(store);
    }

    /** Whether a path leads into a mailbox. */
    static boolean holds(String pattern) {
        return pattern.startsWith("users/{id}/mail")
                || pattern.startsWith("users/{id}/calendar")
                || pattern.startsWith("users/{id}/events");
    }

    List<ObjectNode> collection(Reading reading, String path) {
        require(path);
        var id = path.split("/")[1];
        return switch (reading.path().pattern()) {
            case "users/{id}/calendarView" -> calendars.view(id, reading.options());
            case "users/{id}/calendars" -> calendars.of(id);
            case "users/{id}/calendar/calendarPermissions" -> calendars.shares(id);
            default -> store.list(path, reading.view());
        };
    }

    /** The one entity, where it is not kept as such. */
    Optional<ObjectNode> entity(Reading reading, String path) {
        require(path);
        var parts = path.split("/");
        return switch (reading.path().pattern()) {
            case "users/{id}/calendar" -> calendars.of(parts[1]).stream().findFirst();
            case "users/{id}/calendar/calendarPermissions/{id}" ->
                calendars.shares(parts[1]).stream()
                        .filter(s -> s.path("id").asString().equals(parts[4]))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** A firm from files may tell of a mailbox's parts without its settings; one that was lost has none of them. */
    private void require(String path) {
        var id = path.split("/")[1];
        boolean settings = store.single("users/" + id + "/mailboxSettings").isPresent();
        boolean lost = store.single("sandbox/mailboxes/" + id).isPresent();
        if (!settings && (lost || !store.has(path))) {
            throw GraphRefusal.of(
                    404,
                    "MailboxNotEnabledForRESTAPI",
                    "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
        }
    }
}
