package io.lastday.platform.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row as evaluations saw it for a while. Versions of one subject never overlap; between two of them there is a gap where the
 * subject was in no evaluation.
 *
 * @param since when the first evaluation that saw it so was made
 * @param until when the first was made that no longer did; null while it is in force
 */
public record RowVersion(
        String body, Instant since, @Nullable Instant until) {}
