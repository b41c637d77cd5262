package io.lastday.chat.completeness;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the times of records, which are local or carry an offset. */
final class Moment {

    private static final int DATE = "2024-01-31".length();

    private Moment() {}

    /** The day as the source writes it; null if there is none. */
    static @Nullable LocalDate day(@Nullable String at) {
        if (at == null || at.length() < DATE) {
            return null;
        }
        try {
            return LocalDate.parse(at.substring(0, DATE));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** Minutes since 1970, in UTC where the offset is known and on the local clock otherwise; null if unknown. */
    static @Nullable Long minute(@Nullable String at) {
        if (at == null) {
            return null;
        }
        try {
            boolean hasOffset = at.endsWith("Z") || at.indexOf('+') > 0 || at.lastIndexOf('-') > at.indexOf('T');
            LocalDateTime time = hasOffset
                    ? OffsetDateTime.parse(at)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime()
                    : LocalDateTime.parse(at);
            return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60L);
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
