package io.lastday.platform.flag;

import reactor.core.publisher.Mono;

/** Writes down whom a run is to be told. */
@FunctionalInterface
public interface Outbox {

    /** <b>Belongs into the transaction</b> that publishes the run, after its findings were brought up to date. */
    Mono<Void> raise(FlaggedRun run);
}
