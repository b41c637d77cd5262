package io.lastday.platform.flag;

import reactor.core.publisher.Mono;

/** Brings a flag to whom it is for. */
public interface Carrier {

    Channel channel();

    /**
     * Completes when the other side has taken it; an error where nobody can say that it has, {@link NoLongerDue} where it is not to be
     * told any more.
     */
    Mono<Void> bring(Flag flag);
}
