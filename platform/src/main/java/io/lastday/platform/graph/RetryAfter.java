package io.lastday.platform.graph;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}: seconds, with a fraction too as Microsoft sends it, or an HTTP date (RFC 9110, 10.2.3). */
public final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final double MILLIS = 1_000;

    private RetryAfter() {}

    /** How long to wait from {@code now}; never negative; empty where the header is absent or cannot be read. */
    public static Optional<Duration> of(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String value = header.trim();
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(value) * MILLIS)));
        }
        return until(value, now);
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
