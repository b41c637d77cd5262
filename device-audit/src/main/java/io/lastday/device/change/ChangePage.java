package io.lastday.device.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of what changed, in the order of the list of devices.
 *
 * @param evaluation what it was changed to
 * @param from what it was changed from
 * @param asOf when {@code evaluation} was made
 * @param total all that changed, not only what is on this page
 */
record ChangePage(
        UUID evaluation,
        Since from,
        Instant asOf,
        long total,
        List<CheckChange> items,
        @Nullable String nextCursor) {

    /** The evaluation that was in force at the time asked for, or the first there is. */
    record Since(UUID evaluation, Instant asOf) {}
}
