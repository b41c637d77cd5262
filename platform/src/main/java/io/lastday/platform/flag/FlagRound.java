package io.lastday.platform.flag;

import io.lastday.platform.failure.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Brings everything that is due to whom it is for. What cannot be delivered is tried again later; a replica that dies while it sends
 * leaves the flag to be taken again, so that a receiver may see one twice, under the same id, and never none.
 */
public final class FlagRound {

    /** Longer than any attempt may take: until then nobody else takes the flag. */
    static final Duration MINE = Duration.ofMinutes(2);

    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(90);
    private static final Logger LOG = LoggerFactory.getLogger(FlagRound.class);

    private final FlagQueue queue;
    private final Map<Channel, Carrier> carriers;
    private final Duration keepTrying;
    private final Clock clock;

    FlagRound(FlagQueue queue, List<Carrier> carriers, Duration keepTrying, Clock clock) {
        this.queue = queue;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
        this.keepTrying = keepTrying;
        this.clock = clock;
    }

    /** Takes one after another until none is due; how many were delivered. Never an error for one that could not be. */
    public Mono<Long> once() {
        if (carriers.isEmpty()) {
            return Mono.just(0L);
        }
        return next().expand(ignored -> next()).reduce(0L, Long::sum);
    }

    private Mono<Long> next() {
        return Mono.defer(() -> queue.take(carriers.keySet(), now(), MINE)).flatMap(this::bring);
    }

    private Mono<Long> bring(Flag flag) {
        return Objects.requireNonNull(carriers.get(flag.channel()))
                .bring(flag)
                .timeout(LONGEST_ATTEMPT)
                .then(Mono.defer(() -> queue.sent(flag, now())).thenReturn(1L))
                .onErrorResume(
                        NoLongerDue.class,
                        why -> queue.noLongerDue(flag, now(), String.valueOf(why.getMessage()))
                                .thenReturn(0L))
                .onErrorResume(fault -> notBrought(flag, fault).thenReturn(0L));
    }

    private Mono<Void> notBrought(Flag flag, Throwable fault) {
        String why = words(fault);
        return NextTry.after(flag, fault, now(), keepTrying)
                .map(next -> {
                    LOG.warn("flag {} by {} not delivered, next at {}: {}", flag.id(), flag.channel(), next, why);
                    return queue.later(flag, next, why);
                })
                .orElseGet(() -> {
                    LOG.error("flag {} by {} given up: {}", flag.id(), flag.channel(), why);
                    return queue.givenUp(flag, now(), why);
                });
    }

    /** What other libraries say may hold an address or more, and is not kept. */
    private static String words(Throwable fault) {
        String kind = fault.getClass().getSimpleName();
        return fault instanceof RemoteFailure ? kind + ": " + fault.getMessage() : kind;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
