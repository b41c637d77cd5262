package io.lastday.platform.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import reactor.core.publisher.Mono;

/**
 * Keeps a documented limit by itself, so that no call has to be refused first: at most {@code calls} begin within any stretch of
 * {@code window}. Safe to be used by many parts at once.
 */
public final class Pace {

    private final int calls;
    private final Duration window;
    private final Clock clock;
    private final Deque<Instant> begun = new ArrayDeque<>();

    public Pace(int calls, Duration window, Clock clock) {
        this.calls = calls;
        this.window = window;
        this.clock = clock;
    }

    /** The call, begun when its turn has come; each subscription is a call of its own. */
    public <T> Mono<T> keep(Mono<T> call) {
        return Mono.defer(() -> {
            Duration wait = turn();
            return wait.isZero() ? call : Mono.delay(wait).then(call);
        });
    }

    /** Takes the next turn; how long it is until then. */
    synchronized Duration turn() {
        Instant now = clock.instant();
        while (begun.size() > calls - 1) {
            Instant free = begun.removeFirst().plus(window);
            if (free.isAfter(now)) {
                begun.addLast(free);
                return Duration.between(now, free);
            }
        }
        begun.addLast(now);
        return Duration.ZERO;
    }
}
