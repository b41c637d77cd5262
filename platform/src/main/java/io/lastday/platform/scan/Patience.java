package io.lastday.platform.scan;

import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Reads that nobody waits for: what the transport gave up (a long {@code Retry-After}, a fault that outlasted its own few
 * attempts, Intune's throttling as a 500) is asked for again later, without holding a thread meanwhile.
 */
public final class Patience {

    static final int TRIES = 4;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private Patience() {}

    /** The result of a blocking read, off the event loop; its last failure where patience ran out. */
    public static <T> Mono<T> read(Callable<T> read) {
        return Mono.defer(() -> Blocking.call(read))
                .retryWhen(Retry.from(failures -> failures.concatMap(signal -> signal.totalRetries() + 1 >= TRIES
                        ? Mono.error(signal.failure())
                        : pause(signal.failure(), signal.totalRetries()))));
    }

    private static Mono<Long> pause(Throwable failure, long retries) {
        return switch (failure) {
            case RemoteFailure.Throttled throttled -> until(throttled);
            case RemoteFailure.Transient passing ->
                Mono.delay(passing.retryAfter().orElse(FIRST_PAUSE.multipliedBy(1L << retries)));
            default -> Mono.error(failure);
        };
    }

    private static Mono<Long> until(RemoteFailure.Throttled throttled) {
        Duration wait = Duration.between(Instant.now(), throttled.notBefore());
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            return Mono.error(throttled);
        }
        return Mono.delay(wait.isNegative() ? Duration.ZERO : wait);
    }
}
