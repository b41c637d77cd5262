package io.lastday.sandbox.demo;

/** Where the demo tells what happens, as it happens. */
public interface Story {
    /** A line with the time since the beginning. */
    void tell(String line);

    /** A line that a script may look for: at the very left, and nothing else in it. */
    void mark(String line);

    /** Who does what. */
    default void tell(Actor who, String what) {
        tell("%-21s %s".formatted(who.role() + " " + who.username(), what));
    }
}
