package io.lastday.device.change;

import io.lastday.device.posture.Check;
import io.lastday.platform.paging.OpaqueCursor;
import java.util.UUID;

/** Where a page ended, and between which evaluations, so that paging never mixes others in. */
record ChangeCursor(UUID from, UUID to, Check check, String device, String sortKey) {

    String encoded() {
        return OpaqueCursor.of(from.toString(), to.toString(), check.apiName(), device, sortKey);
    }

    static ChangeCursor decode(String cursor) {
        return OpaqueCursor.read(
                cursor,
                5,
                parts -> new ChangeCursor(
                        UUID.fromString(parts.get(0)),
                        UUID.fromString(parts.get(1)),
                        Check.of(parts.get(2)),
                        parts.get(3),
                        parts.get(4)));
    }

    /** Whether a change was on a page before, or is the one that this cursor names. */
    boolean isPast(CheckChange change) {
        return change.device().equals(device) && change.check().compareTo(check) <= 0;
    }
}
