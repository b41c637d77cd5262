package io.lastday.sandbox.tenant.fault;

import java.time.Duration;
import java.time.Instant;

/** A quota over consecutive windows of one length. Not thread-safe: {@link Quotas} guards it. */
final class Window {
    private final int limit;
    private final Duration length;
    private Instant start = Instant.MIN;
    private int used;
    private long taken;
    private long refused;

    Window(int limit, Duration length) {
        this.limit = limit;
        this.length = length;
    }

    /** Takes units; false where they do not fit any more. */
    boolean take(int units, Instant now) {
        if (!now.isBefore(start.equals(Instant.MIN) ? start : start.plus(length))) {
            start = now;
            used = 0;
        }
        if (used + units > limit) {
            refused++;
            return false;
        }
        used += units;
        taken += units;
        return true;
    }

    /** Whole seconds until the window ends, at least one. */
    int secondsLeft(Instant now) {
        long millis = Duration.between(now, start.plus(length)).toMillis();
        return (int) Math.max(1, (millis + 999) / 1000);
    }

    double share() {
        return (double) used / limit;
    }

    /** All that was taken and refused since the beginning. */
    Quotas.Spent spent(String name) {
        return new Quotas.Spent(name, limit, length, taken, refused);
    }
}
