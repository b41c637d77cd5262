package io.lastday.offboarding.step.mail;

import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventCollectionResponse;
import com.microsoft.graph.models.EventType;
import com.microsoft.graph.models.PatternedRecurrence;
import com.microsoft.graph.models.RecurrencePattern;
import com.microsoft.graph.models.RecurrenceRange;
import com.microsoft.graph.models.RecurrenceRangeType;
import com.microsoft.graph.users.item.events.item.cancel.CancelPostRequestBody;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Meetings that people organise: only an organiser can cancel. */
final class Meetings {

    /** A series shows its next meeting within this time; a single meeting further away is rare enough to be left to Outlook. */
    static final Duration AHEAD = Duration.ofDays(730);

    private static final String[] FIELDS = {
        "id", "type", "seriesMasterId", "isOrganizer", "isCancelled", "start", "attendees", "recurrence"
    };
    private static final int PAGE = 500;

    private final Graph graph;

    Meetings(Graph graph) {
        this.graph = graph;
    }

    /** Every meeting with guests that the user organises and that begins after {@code now}; a series once. */
    List<Meeting> organisedBy(String user, Instant now) {
        Map<String, Meeting> found = new LinkedHashMap<>();
        for (Event event : ahead(user, now)) {
            Instant start = instant(event.getStart());
            if (start == null || !start.isAfter(now) || !isMeetingOfTheirs(event)) {
                continue;
            }
            String series = event.getSeriesMasterId();
            String id = series == null ? String.valueOf(event.getId()) : series;
            found.computeIfAbsent(id, key -> meeting(user, event, start, series, now));
        }
        return List.copyOf(found.values());
    }

    private static boolean isMeetingOfTheirs(Event event) {
        return Boolean.TRUE.equals(event.getIsOrganizer())
                && !Boolean.TRUE.equals(event.getIsCancelled())
                && event.getAttendees() != null
                && !event.getAttendees().isEmpty();
    }

    private Meeting meeting(String user, Event event, Instant start, @Nullable String series, Instant now) {
        int others = Objects.requireNonNull(event.getAttendees()).size();
        if (series == null || event.getType() == EventType.SingleInstance) {
            return new Meeting(String.valueOf(event.getId()), start, others, /* begun */ false);
        }
        return new Meeting(
                series, start, others, lastDayHeld(event(user, series), now).isPresent());
    }

    private List<Event> ahead(String user, Instant now) {
        return graph.all(
                Calendars.READ,
                new Paged<>(
                        client -> client.users().byUserId(user).calendarView().get(request -> {
                            request.queryParameters.startDateTime = now.toString();
                            request.queryParameters.endDateTime =
                                    now.plus(AHEAD).toString();
                            request.queryParameters.select = FIELDS;
                            request.queryParameters.top = PAGE;
                        }),
                        (client, link) -> client.users()
                                .byUserId(user)
                                .calendarView()
                                .withUrl(link)
                                .get(),
                        EventCollectionResponse::getValue));
    }

    private Event event(String user, String id) {
        return graph.call(
                Calendars.READ,
                client -> client.users().byUserId(user).events().byEventId(id).get(request -> {
                    request.queryParameters.select = FIELDS;
                }));
    }

    /** Cancels a meeting that has not been held, and tells its guests why. */
    void cancel(String user, String id, String comment) {
        CancelPostRequestBody body = new CancelPostRequestBody();
        body.setComment(comment);
        graph.run(
                Calendars.WRITE,
                client -> client.users()
                        .byUserId(user)
                        .events()
                        .byEventId(id)
                        .cancel()
                        .post(body));
    }

    /** Lets a series end yesterday: what was held stays as it was. */
    void end(String user, String series, Instant now) {
        Event found = event(user, series);
        LocalDate last = lastDayHeld(found, now)
                .orElseThrow(() -> new RemoteFailure.NotFound("the series has no meeting that was held"));
        PatternedRecurrence read = Objects.requireNonNull(found.getRecurrence());
        PatternedRecurrence ended = new PatternedRecurrence();
        ended.setPattern(copy(Objects.requireNonNull(read.getPattern())));
        ended.setRange(until(Objects.requireNonNull(read.getRange()), last));
        Event change = new Event();
        change.getBackingStore().clear();
        change.setRecurrence(ended);
        graph.run(
                Calendars.WRITE,
                client ->
                        client.users().byUserId(user).events().byEventId(series).patch(change));
    }

    // A day before now, wherever the series is at home: its last meeting before then was held in any time zone.
    private static Optional<LocalDate> lastDayHeld(Event series, Instant now) {
        LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        return Optional.ofNullable(series.getRecurrence())
                .map(PatternedRecurrence::getRange)
                .map(RecurrenceRange::getStartDate)
                .filter(first -> !first.isAfter(yesterday))
                .map(first -> yesterday);
    }

    // Objects of our own: the SDK writes only what was changed in an object that it read, and Graph wants the whole
    // range.
    private static RecurrencePattern copy(RecurrencePattern read) {
        RecurrencePattern pattern = new RecurrencePattern();
        pattern.setType(read.getType());
        pattern.setInterval(read.getInterval());
        given(read.getMonth(), pattern::setMonth);
        given(read.getDayOfMonth(), pattern::setDayOfMonth);
        given(read.getDaysOfWeek(), pattern::setDaysOfWeek);
        given(read.getFirstDayOfWeek(), pattern::setFirstDayOfWeek);
        given(read.getIndex(), pattern::setIndex);
        return pattern;
    }

    // what is set to null is sent as null, and a weekly series with a month is refused
    private static <T> void given(@Nullable T value, Consumer<T> set) {
        if (value != null) {
            set.accept(value);
        }
    }

    private static RecurrenceRange until(RecurrenceRange read, LocalDate last) {
        RecurrenceRange range = new RecurrenceRange();
        range.setType(RecurrenceRangeType.EndDate);
        range.setStartDate(read.getStartDate());
        range.setEndDate(last);
        given(read.getRecurrenceTimeZone(), range::setRecurrenceTimeZone);
        return range;
    }

    // calendarView answers in UTC where no Prefer header asks for another zone
    private static @Nullable Instant instant(@Nullable DateTimeTimeZone time) {
        if (time == null || time.getDateTime() == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(time.getDateTime()).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException otherForm) {
            throw new RemoteFailure.Terminal("Graph: a time that cannot be read", 0, "TIME_UNREADABLE", otherForm);
        }
    }
}
