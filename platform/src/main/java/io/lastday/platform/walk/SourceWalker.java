package io.lastday.platform.walk;

import reactor.core.publisher.Mono;

/** Reads one connected system in parts, never writing to it. */
public interface SourceWalker {

    /** Stable name, for example {@code entra}. */
    String source();

    /**
     * Runs the walk's parts; completes when the system was read to its end. An error is a broken walk: it changes nothing, and
     * where the fault may pass, the next run goes on from the pages that are stored. So a part must not rest on memory of
     * earlier parts: what it needs of them it asks {@link Walk#facts} for.
     */
    Mono<Void> walk(Walk walk);
}
