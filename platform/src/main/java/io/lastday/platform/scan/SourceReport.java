package io.lastday.platform.scan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One source in one run, or as last tried.
 *
 * @param reason machine reason where the source could not be read to its end
 * @param read objects received so far
 * @param lastCompleteAt when a whole walk last ended: the age of what is still in force
 * @param lastCompleteBeganAt when that walk began: what is in force was read then or later; null where it ended before this was kept
 */
public record SourceReport(
        String source,
        SourceState state,
        @Nullable String reason,
        long read,
        @Nullable Instant lastCompleteAt,
        @Nullable Instant lastCompleteBeganAt) {

    static SourceReport pending(String source, long read) {
        return new SourceReport(source, SourceState.PENDING, null, read, null, null);
    }
}
