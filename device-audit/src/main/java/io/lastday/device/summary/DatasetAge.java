package io.lastday.device.summary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How old the OS dates are.
 *
 * @param warning words for people where they are older than {@value #WARN_DAYS} days
 */
public record DatasetAge(
        String revision,
        LocalDate date,
        long ageDays,
        @Nullable String warning) {

    static final int WARN_DAYS = 45;

    /** As of a day. */
    public static DatasetAge of(String revision, LocalDate date, LocalDate today) {
        long age = ChronoUnit.DAYS.between(date, today);
        String warning = age > WARN_DAYS
                ? "OS dates are " + age + " days old: newer versions read as unknown until they are renewed."
                : null;
        return new DatasetAge(revision, date, age, warning);
    }
}
