package io.lastday.identity.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Somebody left who could know the emergency accounts.
 *
 * @param on the day, in UTC
 * @param at the time; null where the configuration says only the day
 */
public record Departure(LocalDate on, @Nullable Instant at) {

    /** At this time. */
    static Departure at(Instant time) {
        return new Departure(LocalDate.ofInstant(time, ZoneOffset.UTC), time);
    }
}
