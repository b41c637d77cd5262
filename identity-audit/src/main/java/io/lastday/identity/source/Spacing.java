package io.lastday.identity.source;

import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Keeps a limit of one call in each stretch of time by itself: a call begins when so much time has passed since the <b>answer</b> to
 * the one before. From its beginning would not do: a first call that waits for its token arrives late, and the second one too early.
 * Safe to be used by many parts at once.
 */
public final class Spacing {

    private final Duration pause;
    private Mono<Void> free = Mono.empty();

    public Spacing(Duration pause) {
        this.pause = pause;
    }

    /** The call, begun when its turn has come; each subscription is a call of its own. */
    public <T> Mono<T> keep(Mono<T> call) {
        return Mono.defer(() -> {
            Sinks.Empty<Void> ended = Sinks.empty();
            Mono<Void> turn = queue(ended.asMono());
            return turn.then(call).doFinally(how -> ended.tryEmitEmpty());
        });
    }

    /** When the turn of a call has come that ends with {@code ended}; whoever gives up waiting lets nobody pass the one before. */
    private synchronized Mono<Void> queue(Mono<Void> ended) {
        Mono<Void> turn = free;
        Mono<Void> next = Mono.when(turn, ended).then(Mono.delay(pause)).then().cache();
        next.subscribe(); // the pause passes whether somebody waits or not
        free = next;
        return turn;
    }
}
