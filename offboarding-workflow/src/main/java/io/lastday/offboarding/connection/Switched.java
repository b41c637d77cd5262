package io.lastday.offboarding.connection;

import io.lastday.platform.connection.Connection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How people left a switch.
 *
 * @param target what it was switched for
 * @param by who asked for it
 * @param agreedBy the second person; null where one was enough
 */
record Switched(
        Mode mode,
        String target,
        String reason,
        String by,
        @Nullable String agreedBy,
        Instant at) {

    /** Whether it still says something about {@code connection}: off stays off, on holds for what it was given for. */
    boolean holdsFor(Connection connection) {
        return mode == Mode.OBSERVES || target.equals(connection.target());
    }
}
