package io.lastday.sandbox.launch;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody asked {@code ./lastday} to do. */
sealed interface Command {
    /** The firm and the journal that a system is started with; null where none was named. */
    record Wire(@Nullable Path tenant, @Nullable Path journal) {}

    record Up(Wire wire) implements Command {}

    record Down() implements Command {}

    record Reset() implements Command {}

    record Status(boolean json) implements Command {}

    /**
     * @param exit whether to stop what was started as soon as the demo is over
     * @param chats exports to hand over instead of the demo's own
     */
    record Demo(boolean exit, List<Path> chats, Wire wire) implements Command {}

    /** The command line was not understood; the message says why. */
    final class Misused extends Exception {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }
}
