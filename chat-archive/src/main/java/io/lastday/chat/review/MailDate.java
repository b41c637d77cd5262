package io.lastday.chat.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Times of the model as mails and RSMF want them. RFC 5322 has a form for a clock whose zone nobody knows,
 * {@code -0000}; RSMF has none, and its readers take such a time for UTC.
 */
final class MailDate {

    private static final DateTimeFormatter MAIL =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss ", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ENGLISH);

    private MailDate() {}

    /** The field of a mail; the beginning of 1970 without a zone where no time is known, which the mail then says. */
    static String of(@Nullable String at) {
        TemporalAccessor time = read(at);
        if (time instanceof OffsetDateTime moment) {
            return MAIL.format(moment) + OFFSET.format(moment);
        }
        LocalDateTime local = time instanceof LocalDateTime known ? known : LocalDateTime.of(1970, 1, 1, 0, 0);
        return MAIL.format(local) + "-0000";
    }

    /** RFC 3339 in UTC; of a local time as if its zone were UTC; null where no time is known. */
    static @Nullable String moment(@Nullable String at) {
        TemporalAccessor time = read(at);
        if (time instanceof OffsetDateTime moment) {
            return MOMENT.format(moment.withOffsetSameInstant(ZoneOffset.UTC)) + fraction(moment.toInstant()) + "Z";
        }
        return time instanceof LocalDateTime local ? MOMENT.format(local) + "Z" : null;
    }

    private static String fraction(Instant moment) {
        int millis = moment.getNano() / 1_000_000;
        return millis == 0 ? "" : "." + Digits.of(millis, 3);
    }

    /** Null too for a year of more than four digits, which neither format can say. */
    private static @Nullable TemporalAccessor read(@Nullable String at) {
        if (at == null) {
            return null;
        }
        try {
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(at, OffsetDateTime::from, LocalDateTime::from);
            int year = time.get(ChronoField.YEAR);
            return year >= 1 && year <= 9999 ? time : null;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
