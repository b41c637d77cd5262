package io.lastday.offboarding.connection;

import io.lastday.platform.connection.WriteMode;

/** Whether a connection may write, in the words of the API and the database. */
enum Mode {
    /** Changes go through. */
    WRITES,
    /** Every change is refused, and told as what would have been done. */
    OBSERVES;

    static Mode of(WriteMode mode) {
        return mode == WriteMode.WRITE ? WRITES : OBSERVES;
    }

    WriteMode writeMode() {
        return this == WRITES ? WriteMode.WRITE : WriteMode.OBSERVE;
    }
}
