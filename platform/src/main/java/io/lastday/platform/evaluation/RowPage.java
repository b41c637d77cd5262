package io.lastday.platform.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of one evaluation.
 *
 * @param asOf when the evaluation was made
 * @param total all rows that the filter means, not only those of this page
 * @param bodies the rows' JSON, in order
 * @param nextCursor null on the last page
 */
public record RowPage(
        UUID evaluation,
        Instant asOf,
        long total,
        List<String> bodies,
        @Nullable String nextCursor) {}
