package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.query.QueryOptions;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A mailbox's one calendar: who sees it, and what stands in it between two times, a series as its meetings. */
final class Calendars {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter WITH_SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.0000000");
    private final TenantStore store;

    Calendars(TenantStore store) {
        this.store = store;
    }

    static String idOf(String userId) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("calendar:" + userId).getBytes(StandardCharsets.UTF_8));
    }

    List<ObjectNode> of(String userId) {
        var calendar = JSON.createObjectNode()
                .put("id", idOf(userId))
                .put("name", "Calendar")
                .put("isDefaultCalendar", true)
                .put("canShare", true)
                .put("canEdit", true)
                .put("isRemovable", false);
        return List.of(calendar);
    }

    /** What everybody of the firm has comes first and cannot be taken away. */
    List<ObjectNode> shares(String userId) {
        var everybody = JSON.createObjectNode()
                .put("id", "RGVmYXVsdA==")
                .put("isInsideOrganization", true)
                .put("isRemovable", false)
                .put("role", "freeBusyRead");
        everybody
                .putArray("allowedRoles")
                .add("none")
                .add("freeBusyRead")
                .add("limitedRead")
                .add("read");
        everybody.putObject("emailAddress").put("name", "My Organization");
        var list = "users/" + userId + "/calendar/calendarPermissions";
        return Stream.concat(Stream.of(everybody), store.list(list, View.OBJECT).stream())
                .toList();
    }

    /** The view needs both of its times. */
    List<ObjectNode> view(String userId, QueryOptions options) {
        var from = time(options, "startDateTime");
        var to = time(options, "endDateTime");
        var found = new ArrayList<ObjectNode>();
        for (var event : store.list("users/" + userId + "/events", View.OBJECT)) {
            if (event.path("type").asString("").equals("seriesMaster")) {
                found.addAll(occurrences(event, from, to));
            } else if (within(event, from, to)) {
                found.add(event);
            }
        }
        return found;
    }

    private static LocalDateTime time(QueryOptions options, String name) {
        var text = options.get(name).orElse("");
        try {
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime()
                    : LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw GraphRefusal.of(
                    400,
                    "ErrorInvalidParameter",
                    "This request requires a time window specified by the query string"
                            + " parameters StartDateTime and EndDateTime.");
        }
    }

    private static boolean within(ObjectNode event, LocalDateTime from, LocalDateTime to) {
        return at(event, "start").isBefore(to) && at(event, "end").isAfter(from);
    }

    private static LocalDateTime at(ObjectNode event, String end) {
        return LocalDateTime.parse(event.path(end).path("dateTime").asString());
    }

    /** Weekly series only: the firm holds no others. */
    private static List<ObjectNode> occurrences(ObjectNode master, LocalDateTime from, LocalDateTime to) {
        var range = master.path("recurrence").path("range");
        var day = DayOfWeek.valueOf(master.path("recurrence")
                .path("pattern")
                .path("daysOfWeek")
                .path(0)
                .asString("monday")
                .toUpperCase(Locale.ROOT));
        var last = range.path("type").asString("").equals("endDate")
                ? LocalDate.parse(range.path("endDate").asString())
                : to.toLocalDate();
        var found = new ArrayList<ObjectNode>();
        for (var date = LocalDate.parse(range.path("startDate").asString());
                !date.isAfter(last) && !date.isAfter(to.toLocalDate());
                date = date.plusDays(1)) {
            var occurrence = occurrence(master, date);
            if (date.getDayOfWeek() == day && within(occurrence, from, to)) {
                found.add(occurrence);
            }
        }
        return found;
    }

    private static ObjectNode occurrence(ObjectNode master, LocalDate date) {
        var occurrence = master.deepCopy()
                .put("id", master.path("id").asString() + "_" + date)
                .put("type", "occurrence")
                .put("seriesMasterId", master.path("id").asString())
                .putNull("recurrence");
        for (var end : List.of("start", "end")) {
            var time = at(master, end).toLocalTime();
            occurrence.withObject(end).put("dateTime", date.atTime(time).format(WITH_SECONDS));
        }
        return occurrence;
    }
}
