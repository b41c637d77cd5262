package io.lastday.offboarding.engine;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Room for the steps that one replica runs side by side. An eighth belongs to each lane alone: a containment finds room
 * whatever else is slow, and the rest goes on, if slowly, while more people become due than can be contained. What is
 * left is for whoever asks first.
 */
final class Room {

    private final Map<Lane, Integer> inside = new EnumMap<>(Lane.class);
    private final int share;
    private final int common;

    /** @param atOnce how many steps run side by side; more than there are lanes */
    Room(int atOnce) {
        this.share = Math.max(1, atOnce / 8);
        this.common = atOnce - share * Lane.values().length;
    }

    /** How many more of a lane may enter now. */
    synchronized int free(Lane lane) {
        return Math.max(0, share - in(lane)) + common - inCommon();
    }

    synchronized void enter(Lane lane) {
        if (free(lane) == 0) {
            throw new IllegalStateException("There is no room for another step.");
        }
        inside.merge(lane, 1, Integer::sum);
    }

    synchronized void leave(Lane lane) {
        inside.merge(lane, -1, Integer::sum);
        notifyAll();
    }

    /** Waits until nobody is in any more, and says whether that came about. */
    synchronized boolean empties(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (inside.values().stream().anyMatch(number -> number > 0)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    private int in(Lane lane) {
        return inside.getOrDefault(lane, 0);
    }

    private int inCommon() {
        return inside.values().stream()
                .mapToInt(number -> Math.max(0, number - share))
                .sum();
    }
}
