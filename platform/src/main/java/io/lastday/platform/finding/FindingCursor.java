package io.lastday.platform.finding;

import io.lastday.platform.paging.OpaqueCursor;
import java.util.UUID;

/** Where a page of findings ended. Opaque to callers. */
record FindingCursor(int rank, String sortKey, UUID id) {

    static final FindingCursor START = new FindingCursor(0, "", new UUID(0, 0));

    String encoded() {
        return OpaqueCursor.of(String.valueOf(rank), id.toString(), sortKey);
    }

    static FindingCursor decode(String cursor) {
        return OpaqueCursor.read(
                cursor,
                3,
                parts ->
                        new FindingCursor(Integer.parseInt(parts.get(0)), parts.get(2), UUID.fromString(parts.get(1))));
    }
}
