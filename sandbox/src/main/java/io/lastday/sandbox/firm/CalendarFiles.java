package io.lastday.sandbox.firm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Meetings of the demonstration's leaver and a few others, and who may act in their calendars. */
final class CalendarFiles {
    private final Firm firm;
    private final TreeMap<String, List<ObjectNode>> events = new TreeMap<>();

    CalendarFiles(Firm firm) {
        this.firm = firm;
    }

    void addTo(TenantFiles files) {
        var today = LocalDate.ofInstant(firm.now(), ZoneOffset.UTC);
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        meeting("Renewal review", monday.plusDays(8), "priya.nair", "tom.reyes", "sam.taylor");
        series("Key accounts weekly", monday.minusWeeks(12), "priya.nair", "sam.taylor", "tom.reyes");
        meeting("Quarter's figures", monday.plusDays(3), "tom.reyes", "priya.nair", "sam.taylor");
        meeting("Brand calendar", monday.plusDays(9), "owen.blythe", "diana.harbour");
        series("Product council", monday.minusWeeks(20), "lena.castell", "diana.harbour", "amara.stone");
        meeting("Rota", monday.plusDays(2), "howard.pike", "sam.taylor2");
        events.forEach((path, list) -> files.documents().put(path, Json.collection(list)));
        share(files, "priya.nair", "sam.taylor", "delegateWithPrivateEventAccess");
        share(files, "lena.castell", "diana.harbour", "write");
    }

    private Person person(String localPart) {
        return firm.people().stream()
                .filter(p -> p.localPart().equals(localPart))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(localPart));
    }

    private void meeting(String subject, LocalDate day, String organiser, String... guests) {
        everywhere(event(subject, day, organiser, guests).put("type", "singleInstance"), organiser, guests);
    }

    private void series(String subject, LocalDate first, String organiser, String... guests) {
        var event = event(subject, first, organiser, guests).put("type", "seriesMaster");
        var recurrence = event.putObject("recurrence");
        recurrence
                .putObject("pattern")
                .put("type", "weekly")
                .put("interval", 1)
                .put("firstDayOfWeek", "sunday")
                .putArray("daysOfWeek")
                .add("monday");
        recurrence
                .putObject("range")
                .put("type", "noEnd")
                .put("startDate", first.toString())
                .put("endDate", "0001-01-01")
                .put("recurrenceTimeZone", "GMT Standard Time");
        everywhere(event, organiser, guests);
    }

    private ObjectNode event(String subject, LocalDate day, String organiser, String... guests) {
        var event = Json.object()
                .put("subject", subject)
                .put("iCalUId", Ids.of("event:" + subject).replace("-", ""))
                .put("isCancelled", false)
                .put("isAllDay", false);
        event.putObject("start").put("dateTime", day + "T10:00:00.0000000").put("timeZone", "UTC");
        event.putObject("end").put("dateTime", day + "T10:45:00.0000000").put("timeZone", "UTC");
        event.putObject("organizer").set("emailAddress", address(person(organiser)));
        var attendees = event.putArray("attendees");
        for (var guest : guests) {
            attendees.addObject().put("type", "required").set("emailAddress", address(person(guest)));
        }
        return event;
    }

    private static ObjectNode address(Person person) {
        return Json.object().put("name", person.displayName()).put("address", person.upn());
    }

    private void everywhere(ObjectNode event, String organiser, String... guests) {
        keep(event, organiser, /* organises */ true);
        for (var guest : guests) {
            keep(event, guest, /* organises */ false);
        }
    }

    private void keep(ObjectNode event, String localPart, boolean organises) {
        var id = Ids.of(event.path("iCalUId").asString() + localPart).replace("-", "");
        events.computeIfAbsent("users/" + person(localPart).id() + "/events", p -> new ArrayList<>())
                .add(event.deepCopy().put("id", id).put("isOrganizer", organises));
    }

    private void share(TenantFiles files, String owner, String guest, String role) {
        var share = Json.object()
                .put("id", Ids.of("calendar:" + owner + guest).replace("-", ""))
                .put("isInsideOrganization", true)
                .put("isRemovable", true)
                .put("role", role);
        share.set("emailAddress", address(person(guest)));
        files.documents()
                .put("users/" + person(owner).id() + "/calendar/calendarPermissions", Json.collection(List.of(share)));
    }
}
