package io.lastday.platform.evaluation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One subject of which two evaluations say different things.
 *
 * @param before its facets in the first; null where it was not in there
 * @param after its facets in the second; null where it is no longer in there
 * @param body its row in the second, or in the first where it is gone
 */
public record RowChange(
        String id,
        String sortKey,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after,
        String body) {

    public RowChange {
        before = before == null ? null : Map.copyOf(before);
        after = after == null ? null : Map.copyOf(after);
    }
}
