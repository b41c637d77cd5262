package io.lastday.platform.flag;

import io.lastday.platform.failure.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When what could not be delivered is tried again. */
final class NextTry {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    private NextTry() {}

    /**
     * Twice as long after each attempt, and not before the receiver's own wish.
     *
     * @return empty where it has been tried for long enough
     */
    static Optional<Instant> after(Flag flag, Throwable fault, Instant now, Duration keepTrying) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(flag.attempt() - 1, MOST_DOUBLINGS));
        Instant usual = now.plus(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
        Instant wished = wished(fault, now);
        Instant next = wished.isAfter(usual) ? wished : usual;
        return next.isAfter(flag.madeAt().plus(keepTrying)) ? Optional.empty() : Optional.of(next);
    }

    private static Instant wished(Throwable fault, Instant now) {
        return switch (fault) {
            case RemoteFailure.Throttled throttled -> throttled.notBefore();
            case RemoteFailure.Transient passing ->
                now.plus(passing.retryAfter().orElse(Duration.ZERO));
            default -> now;
        };
    }
}
