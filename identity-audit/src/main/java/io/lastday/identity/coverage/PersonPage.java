package io.lastday.identity.coverage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param total all people that the filter means, not only those of this page */
record PersonPage(
        UUID evaluation,
        long total,
        List<PersonItem> items,
        @Nullable String nextCursor) {}
