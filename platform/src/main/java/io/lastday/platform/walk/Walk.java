package io.lastday.platform.walk;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One walk over one source, from its start to its end, over as many lives of replicas as it takes. Parts may run side by side. */
public interface Walk {

    /** The firm whose system is read. */
    String firm();

    /** When this walk began; a resumed one keeps its first beginning. */
    Instant startedAt();

    /**
     * Runs a part page by page from its saved cursor, null at first. Each page is stored with the cursor of the next in one
     * transaction; a part that has ended is skipped. The same part asked for in another mode starts over.
     */
    Mono<Void> part(Part part, Function<@Nullable String, Mono<FactPage>> page);

    /** A part that says everything of its kinds. */
    default Mono<Void> full(String name, Set<String> kinds, Function<@Nullable String, Mono<FactPage>> page) {
        return part(Part.full(name, kinds), page);
    }

    /** A part that says what has changed. */
    default Mono<Void> delta(String name, Function<@Nullable String, Mono<FactPage>> page) {
        return part(Part.delta(name), page);
    }

    /**
     * The token that the part kept in the last whole walk. Empty where there is none, and where this walk is already reading the
     * part in full.
     */
    Mono<Optional<String>> kept(String part);

    /**
     * The facts of a kind as this walk sees them now: what it said, over what the last whole walk said; streamed in the order of
     * ids. Once the full parts of the kind have ended, only what they said.
     */
    Flux<Fact> facts(String kind);

    /** As {@link #facts(String)}, of some ids only: what is already known of a page of objects, without reading all the others. */
    default Flux<Fact> facts(String kind, Collection<String> ids) {
        return facts(kind).filter(fact -> ids.contains(fact.id()));
    }

    /** Whether the part was read to its end in this walk. */
    Mono<Boolean> ended(String part);

    /** Says that objects arrived before their page is whole, so that whoever follows the run sees it move. */
    default void seen(long objects) {}
}
