package io.lastday.platform.evaluation;

import io.lastday.platform.paging.OpaqueCursor;
import java.util.UUID;

/** Where a page ended, and in which evaluation, so that paging never mixes two. Opaque to callers. */
record RowCursor(UUID evaluation, String sortKey, String id) {

    String encoded() {
        return OpaqueCursor.of(evaluation.toString(), sortKey, id);
    }

    static RowCursor decode(String cursor) {
        return OpaqueCursor.read(
                cursor, 3, parts -> new RowCursor(UUID.fromString(parts.get(0)), parts.get(1), parts.get(2)));
    }
}
