package io.lastday.chat.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Writes moments as ISO 8601 with an offset. A number that means no time of this era gives null, never a guess.
 *
 * @param zone the zone to show them in, null for UTC
 */
public record Moments(@Nullable ZoneId zone) {

    /** 1 January 10000: what lies after it has no date of four digits. */
    private static final long LATEST_SECOND = 253_402_300_800L;

    /** The moment of this many milliseconds since 1970; null for zero, which sources write for "none". */
    public @Nullable String ofMillis(@Nullable Long millis) {
        if (millis == null || millis <= 0 || millis / 1000 >= LATEST_SECOND) {
            return null;
        }
        return of(Instant.ofEpochMilli(millis));
    }

    /** The moment of this many seconds since 1970; null for zero, which sources write for "none". */
    public @Nullable String ofSeconds(@Nullable Long seconds) {
        if (seconds == null || seconds <= 0 || seconds >= LATEST_SECOND) {
            return null;
        }
        return of(Instant.ofEpochSecond(seconds));
    }

    /** The moment of a time that says its offset; as the source writes it where no zone is asked for. */
    public @Nullable String ofIso(@Nullable String time) {
        if (time == null || zone == null) {
            return time;
        }
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    OffsetDateTime.parse(time).atZoneSameInstant(zone));
        } catch (DateTimeException leftAsItIs) {
            return time;
        }
    }

    /** The moment as ISO 8601. */
    public String of(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone == null ? ZoneOffset.UTC : zone));
    }
}
