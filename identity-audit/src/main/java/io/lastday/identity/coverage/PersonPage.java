package io.lastday.identity.coverage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param asOf when the evaluation was made
 * @param total all people that the filter means, not only those of this page
 */
record PersonPage(
        UUID evaluation,
        Instant asOf,
        long total,
        List<PersonItem> items,
        @Nullable String nextCursor) {}
