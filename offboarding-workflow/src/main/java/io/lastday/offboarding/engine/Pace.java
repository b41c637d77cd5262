package io.lastday.offboarding.engine;

import io.lastday.offboarding.step.ConnectedSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lines up the steps that a system's quota holds back, one behind another, in place of all at once when it opens again. Steps of
 * Contain have the front of the line. Each replica has lines of its own: the system's own answer stays what counts.
 */
final class Pace {

    private final Map<ConnectedSystem, Line> lines = new EnumMap<>(ConnectedSystem.class);
    private final Duration gap;

    /** @param gap what a system's quota leaves between two writes */
    Pace(Duration gap) {
        this.gap = gap;
    }

    /**
     * When a step that was held back runs again.
     *
     * @param notBefore what the system said
     */
    synchronized Instant slot(ConnectedSystem system, boolean contains, Instant notBefore) {
        Line line = lines.getOrDefault(system, Line.EMPTY);
        Instant free = contains ? line.contain : line.others;
        Instant slot = free.isAfter(notBefore) ? free : notBefore;
        Instant next = slot.plus(gap);
        // whoever does not contain stands behind everybody who does
        Instant others = line.others.isAfter(next) ? line.others : next;
        lines.put(system, contains ? new Line(next, others) : new Line(line.contain, next));
        return slot;
    }

    /** The place at the end of a system's line, where there is one: a step that does not contain need not ask to be told. */
    synchronized Optional<Instant> place(ConnectedSystem system, Instant now) {
        Line line = lines.getOrDefault(system, Line.EMPTY);
        return line.others.isAfter(now)
                ? Optional.of(slot(system, /* contains */ false, line.others))
                : Optional.empty();
    }

    /** When the next of each kind may go. */
    private record Line(Instant contain, Instant others) {
        static final Line EMPTY = new Line(Instant.EPOCH, Instant.EPOCH);
    }
}
