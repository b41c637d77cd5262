package io.lastday.chat.completeness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when the person worked for the firm, both days included.
 *
 * @param start the first day, null if it is not known
 * @param end the last day, null if it is not known
 */
public record Employment(
        @Nullable LocalDate start, @Nullable LocalDate end) {

    /** Nothing is known. */
    public static final Employment UNKNOWN = new Employment(null, null);

    /** Whether a day lies before the first day. */
    boolean isBefore(LocalDate day) {
        return start != null && day.isBefore(start);
    }

    /** Whether a day lies after the last day. */
    boolean isAfter(LocalDate day) {
        return end != null && day.isAfter(end);
    }
}
