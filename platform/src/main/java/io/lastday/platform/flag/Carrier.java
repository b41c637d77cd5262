package io.lastday.platform.flag;

import reactor.core.publisher.Mono;

/** Brings a flag to whom it is for. */
interface Carrier {

    Channel channel();

    /** Completes when the other side has taken it; an error where nobody can say that it has. */
    Mono<Void> bring(Flag flag);
}
