package io.lastday.chat.parse;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The moment that a time with an offset means. */
final class Utc {

    private Utc() {}

    /** ISO 8601 in UTC; null for a local time, whose moment nobody knows, and for what is no time. */
    static @Nullable String of(@Nullable String at) {
        if (at == null || !hasOffset(at)) {
            return null;
        }
        try {
            return OffsetDateTime.parse(at).toInstant().toString();
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static boolean hasOffset(String at) {
        int time = at.indexOf('T');
        return at.endsWith("Z") || time > 0 && (at.indexOf('+', time) > 0 || at.indexOf('-', time) > 0);
    }
}
