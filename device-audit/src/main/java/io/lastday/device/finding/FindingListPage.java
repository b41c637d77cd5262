package io.lastday.device.finding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some findings, worst first.
 *
 * @param evaluation the evaluation whose run last bore on them
 * @param asOf when that was made
 * @param total all that the filter means, not only those of this page
 */
record FindingListPage(
        UUID evaluation,
        Instant asOf,
        long total,
        List<FindingItem> items,
        @Nullable String nextCursor) {}
