package io.lastday.offboarding.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The dates of one departure. Garden leave, pay in lieu and untaken holiday make all three differ.
 *
 * <p>They are kept as people say them, local and with the zone; an instant is computed where it is needed, so that a
 * change of the time-zone rules moves it with the clock on the wall.
 *
 * @param lastWorkingDay the last day on which the person works
 * @param accessEnds when accounts stop working; this drives containment
 * @param employmentEnds the last day of the contract
 * @param zone the zone in which the three are meant
 */
public record Dates(LocalDate lastWorkingDay, LocalDateTime accessEnds, LocalDate employmentEnds, ZoneId zone) {

    /**
     * The instant at which access ends under today's zone rules. A local time that a clock change skips becomes the
     * first instant after the gap; one that happens twice is the later, so that nobody loses access early.
     */
    public Instant accessEndsAt() {
        return accessEnds.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** The end of a local day: midnight at its end, in the given zone. */
    public static LocalDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay();
    }
}
