package io.lastday.identity.emergency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an emergency account has to be tried, and why.
 *
 * @param last the newest trial; null where there never was one
 * @param due the last day on which it may be tried without being late; null where it never was tried
 * @param reason why it has to be tried now; null where it need not be
 * @param departure whose departure asks for it; null unless that is the reason
 */
public record Standing(
        @Nullable Trial last,
        @Nullable LocalDate due,
        @Nullable Reason reason,
        @Nullable Departure departure) {

    /** Why an account has to be tried now. */
    public enum Reason {
        NEVER_TRIED,
        /** Somebody left since who could know it. */
        IT_LEAVER_SINCE,
        /** Longer ago than the firm allows. */
        TOO_LONG_AGO
    }

    /** Whether it was tried as it ought to be. */
    public boolean valid() {
        return reason == null;
    }
}
