package io.lastday.gateway.limit;

import java.time.Duration;

/**
 * Lets {@code burst} calls through at once and, over time, one each {@code interval}. Counts in nanoseconds of a clock that
 * never goes back. <b>May be called by many threads.</b>
 */
final class TokenBucket {

    private final long interval;
    private final long capacity;
    private long credit;
    private long seenAt;

    /** Starts full at {@code now}. */
    TokenBucket(int burst, Duration interval, long now) {
        this.interval = interval.toNanos();
        this.capacity = burst * this.interval;
        this.credit = capacity;
        this.seenAt = now;
    }

    /** Takes one call at {@code now}: zero where it may pass, else how long the caller has to wait for the next. */
    synchronized Duration take(long now) {
        long passed = Math.max(0, now - seenAt);
        seenAt = Math.max(seenAt, now);
        credit = Math.min(capacity, credit + Math.min(passed, capacity));
        if (credit < interval) {
            return Duration.ofNanos(interval - credit);
        }
        credit -= interval;
        return Duration.ZERO;
    }
}
