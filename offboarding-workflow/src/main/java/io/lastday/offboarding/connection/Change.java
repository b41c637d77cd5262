package io.lastday.offboarding.connection;

import java.time.Instant;

/** One line of the record. */
record Change(Kind kind, String by, String reason, String target, Instant at) {

    /** What was done to a switch. */
    enum Kind {
        /** Somebody asked that it may write. */
        ASKED,
        /** Another person agreed: it writes. */
        AGREED,
        /** Another person refused. */
        REJECTED,
        /** Who asked took it back. */
        WITHDRAWN,
        /** It only observes from here on. */
        SWITCHED_OFF
    }
}
