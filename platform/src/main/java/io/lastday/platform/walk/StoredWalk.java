package io.lastday.platform.walk;

import io.lastday.platform.failure.RemoteFailure;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A walk whose every page is in the database before the next is asked for. */
final class StoredWalk implements Walk {

    private final String firm;
    private final Instant startedAt;
    private final StagedPages pages;
    private final SeenFacts facts;
    private final LongConsumer read;
    private final AtomicBoolean countsItself = new AtomicBoolean();

    StoredWalk(String firm, Instant startedAt, StagedPages pages, SeenFacts facts, LongConsumer read) {
        this.firm = firm;
        this.startedAt = startedAt;
        this.pages = pages;
        this.facts = facts;
        this.read = read;
    }

    @Override
    public String firm() {
        return firm;
    }

    @Override
    public Instant startedAt() {
        return startedAt;
    }

    @Override
    public Mono<Void> part(Part part, Function<@Nullable String, Mono<FactPage>> page) {
        return pages.begin(part).flatMap(place -> place.ended() ? Mono.empty() : stepsFrom(part, page, place.cursor()));
    }

    private Mono<Void> stepsFrom(Part part, Function<@Nullable String, Mono<FactPage>> page, @Nullable String cursor) {
        Circle circle = new Circle();
        return step(part, page, cursor)
                .expand(found -> found.map(next -> circle.closedBy(next)
                                ? Mono.<Optional<String>>error(ledBack(part))
                                : step(part, page, next))
                        .orElse(Mono.empty()))
                .then();
    }

    private static RemoteFailure ledBack(Part part) {
        return new RemoteFailure.Transient(
                "the pages of " + part.name() + " lead back to one that was read", null, null);
    }

    /** Reads and stores one page; the cursor of the next, or an empty one at the end. */
    private Mono<Optional<String>> step(
            Part part, Function<@Nullable String, Mono<FactPage>> page, @Nullable String cursor) {
        return Mono.defer(() -> page.apply(cursor))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no page of part " + part.name())))
                .flatMap(found -> pages.store(part, found)
                        .doOnSuccess(stored -> count(found))
                        .then(Mono.fromSupplier(() -> next(found))));
    }

    private static Optional<String> next(FactPage page) {
        return Optional.ofNullable(page.next());
    }

    private void count(FactPage page) {
        if (!countsItself.get()) {
            read.accept((long) page.facts().size() + page.gone().size());
        }
    }

    @Override
    public Mono<Optional<String>> kept(String part) {
        return pages.inFull(part)
                .flatMap(full -> full ? Mono.<String>empty() : pages.kept(part))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    @Override
    public Flux<Fact> facts(String kind) {
        return facts.ofKind(kind);
    }

    @Override
    public Flux<Fact> facts(String kind, Collection<String> ids) {
        return facts.ofKind(kind, ids);
    }

    @Override
    public Mono<Boolean> ended(String part) {
        return pages.ended(part);
    }

    @Override
    public void seen(long objects) {
        countsItself.set(true);
        read.accept(objects);
    }
}
