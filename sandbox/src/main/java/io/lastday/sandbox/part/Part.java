package io.lastday.sandbox.part;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One process of the system: what it needs, how it is started, and how one sees that it is ready. */
public interface Part {
    PartName name();

    /** Where people or other parts reach it. */
    String address();

    /** Every port that it listens on. */
    List<Integer> ports();

    /** The parts that must be ready before this one starts. */
    Set<PartName> needs();

    /**
     * Does what must be done before the process runs, and may be repeated.
     *
     * @param progress takes a line for each thing that takes long
     * @throws CannotStart with one line that says what to do
     */
    Launch prepare(Consumer<String> progress);

    /** Whether a process with these arguments is this part of this very system. */
    boolean runs(List<String> arguments);

    /** Whether it answers now; never throws. */
    boolean ready();

    /** Does what can only be done once it answers, and may be repeated. */
    default void whenReady() {}

    /** The signal that asks it to end in an orderly way. */
    default String stopSignal() {
        return "TERM";
    }

    /** How long a start may take before it is given up. */
    default Duration patience() {
        return Duration.ofSeconds(180);
    }
}
