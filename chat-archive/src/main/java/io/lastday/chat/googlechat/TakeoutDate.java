package io.lastday.chat.googlechat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The moment in a date that Takeout writes for people, in the language of the account: {@code Wednesday, January 31, 2024
 * at 10:04:05 PM UTC}. Only forms that prove themselves are read: English, with a weekday that fits the date, and UTC.
 * Anything else is no time; nothing is guessed.
 */
final class TakeoutDate {

    private static final int LONGEST = 80;
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("EEEE, MMMM d, uuuu 'at' h:mm:ss a"),
            form("EEEE, MMMM d, uuuu, h:mm:ss a"),
            form("EEEE, MMMM d, uuuu 'at' H:mm:ss"),
            form("EEEE, d MMMM uuuu 'at' H:mm:ss"),
            form("EEEE d MMMM uuuu 'at' H:mm:ss"),
            form("EEEE, d MMMM uuuu, H:mm:ss"),
            form("EEEE, d MMMM uuuu 'at' h:mm:ss a"),
            form("EEEE d MMMM uuuu 'at' h:mm:ss a"));

    private TakeoutDate() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static @Nullable Instant of(@Nullable String written) {
        if (written == null || written.length() > LONGEST) {
            return null;
        }
        // U+202F and U+00A0 stand between the time and its half of the day
        String plain = written.replace('\u202f', ' ').replace('\u00a0', ' ').strip();
        if (!plain.endsWith(" UTC") && !plain.endsWith(" GMT")) {
            return iso(plain);
        }
        String local = plain.substring(0, plain.length() - 4).strip();
        for (DateTimeFormatter form : FORMS) {
            try {
                return LocalDateTime.parse(local, form).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException otherForm) {
                // the next one may fit
            }
        }
        return null;
    }

    private static @Nullable Instant iso(String plain) {
        try {
            return Instant.parse(plain);
        } catch (DateTimeException otherForm) {
            return null;
        }
    }
}
