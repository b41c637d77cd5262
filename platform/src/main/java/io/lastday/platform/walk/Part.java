package io.lastday.platform.walk;

import java.util.Set;

/**
 * A stretch of a walk with a cursor of its own.
 *
 * @param name stable within its source; a resumed walk knows the part by it
 * @param kinds what a full part replaces when the whole walk ends; may be empty for a delta
 */
public record Part(String name, Mode mode, Set<String> kinds) {

    /** How a part's facts bear on those of the walk before. */
    public enum Mode {
        /** All facts of its kinds: what is not said again no longer holds once the whole walk has ended. */
        FULL,
        /** Only what has changed: the rest still holds. */
        DELTA
    }

    public Part {
        kinds = Set.copyOf(kinds);
    }

    /** A part that says everything of its kinds. */
    public static Part full(String name, Set<String> kinds) {
        return new Part(name, Mode.FULL, kinds);
    }

    /** A part that says what has changed. */
    public static Part delta(String name) {
        return new Part(name, Mode.DELTA, Set.of());
    }
}
