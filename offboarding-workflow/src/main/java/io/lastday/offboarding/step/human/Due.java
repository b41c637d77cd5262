package io.lastday.offboarding.step.human;

import io.lastday.offboarding.dates.Dates;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long after the end of access a task is due, in days on the calendar of the case's zone.
 *
 * @param after zero or more days; due at the hour at which access ends
 */
record Due(Period after) {

    private static final Period USUAL = Period.ofDays(7);
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("EEE d MMMM yyyy, HH:mm", Locale.UK);

    /** What a playbook says; a week where it says nothing, or nothing readable. */
    static Due of(@Nullable String setting) {
        try {
            return new Due(setting == null ? USUAL : Period.parse(setting));
        } catch (DateTimeException unreadable) {
            return new Due(USUAL);
        }
    }

    /** When that is. */
    ZonedDateTime at(Dates dates) {
        return at(dates.accessEnds(), dates.zone());
    }

    ZonedDateTime at(LocalDateTime accessEnds, ZoneId zone) {
        return accessEnds.plus(after).atZone(zone).withLaterOffsetAtOverlap();
    }

    /** When that is, for people. */
    String said(Dates dates) {
        return SAID.format(at(dates)) + " (" + dates.zone().getId() + ")";
    }
}
