package io.lastday.identity.source;

import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Part;
import io.lastday.platform.walk.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A walk in memory that keeps what the real one keeps: facts and cursors page by page, tokens and replaced kinds at the end. A
 * test may stop it after some pages, as a death of the replica would.
 */
public final class MemoryWalk implements Walk {

    /** As every service here reads JSON: what nobody asked for is an error. */
    public static final JsonMapper HOUSE_JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Map<String, Map<String, Fact>> whole = new HashMap<>();
    private final Map<String, String> keptTokens = new HashMap<>();
    private final Map<String, Map<String, Fact>> staged = new HashMap<>();
    private final Map<String, Set<String>> gone = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, String> cursors = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private Instant startedAt = Instant.now();
    private int pagesLeft = Integer.MAX_VALUE;

    /** The replica dies with the page after these. */
    public static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Walks to the end, or to the death that was asked for; a whole walk takes the place of the one before. */
    public void run(Function<Walk, Mono<Void>> walker) {
        walker.apply(this).block(LONGEST);
        publish();
    }

    /** As {@link #run}, but the replica dies after so many pages; the next run goes on from there. */
    public void runAndDie(Function<Walk, Mono<Void>> walker, int pages) {
        pagesLeft = pages;
        try {
            walker.apply(this).onErrorResume(Died.class, died -> Mono.empty()).block(LONGEST);
        } finally {
            pagesLeft = Integer.MAX_VALUE;
        }
    }

    private void publish() {
        parts.values().stream()
                .filter(part -> part.mode() == Part.Mode.FULL)
                .forEach(part -> part.kinds().forEach(whole::remove));
        gone.forEach((kind, ids) ->
                whole.getOrDefault(kind, new HashMap<>()).keySet().removeAll(ids));
        staged.forEach((kind, facts) ->
                whole.computeIfAbsent(kind, k -> new TreeMap<>()).putAll(facts));
        keptTokens.putAll(tokens);
        List.of(staged, gone, parts, cursors, tokens).forEach(Map::clear);
        ended.clear();
        startedAt = startedAt.plus(Duration.ofHours(1));
    }

    /** Facts of the last whole walk, in the order of their ids. */
    public List<Fact> said(String kind) {
        return List.copyOf(new TreeMap<>(whole.getOrDefault(kind, Map.of())).values());
    }

    /** The body of one fact of the last whole walk. */
    public JsonNode body(String kind, String id) {
        Fact fact = whole.getOrDefault(kind, Map.of()).get(id);
        return fact == null
                ? JsonMapper.shared().missingNode()
                : JsonMapper.shared().readTree(fact.body());
    }

    public void moveStart(Duration by) {
        startedAt = startedAt.plus(by);
    }

    @Override
    public String firm() {
        return "harbour-finch";
    }

    @Override
    public Instant startedAt() {
        return startedAt;
    }

    @Override
    public Mono<Void> part(Part part, Function<@Nullable String, Mono<FactPage>> page) {
        return Mono.defer(() -> {
            begin(part);
            return ended.contains(part.name()) ? Mono.empty() : next(part, page);
        });
    }

    private synchronized void begin(Part part) {
        Part before = parts.put(part.name(), part);
        if (before != null && before.mode() != part.mode()) {
            cursors.remove(part.name());
            ended.remove(part.name());
        }
    }

    private Mono<Void> next(Part part, Function<@Nullable String, Mono<FactPage>> page) {
        return page.apply(cursors.get(part.name())).flatMap(said -> {
            keep(part, said);
            return said.next() == null ? Mono.<Void>empty() : next(part, page);
        });
    }

    private synchronized void keep(Part part, FactPage page) {
        if (pagesLeft-- <= 0) {
            throw new Died();
        }
        page.facts()
                .forEach(fact -> staged.computeIfAbsent(fact.kind(), kind -> new TreeMap<>())
                        .put(fact.id(), fact));
        page.gone()
                .forEach(name -> gone.computeIfAbsent(name.kind(), kind -> new HashSet<>())
                        .add(name.id()));
        if (page.keep() != null) {
            tokens.put(part.name(), page.keep());
        }
        if (page.next() == null) {
            ended.add(part.name());
        } else {
            cursors.put(part.name(), page.next());
        }
    }

    @Override
    public Mono<Optional<String>> kept(String part) {
        return Mono.fromSupplier(() -> {
            Part now = parts.get(part);
            boolean inFull = now != null && now.mode() == Part.Mode.FULL;
            return inFull ? Optional.empty() : Optional.ofNullable(keptTokens.get(part));
        });
    }

    @Override
    public Flux<Fact> facts(String kind) {
        return Flux.defer(() -> Flux.fromIterable(seen(kind)));
    }

    @Override
    public Flux<Fact> facts(String kind, Collection<String> ids) {
        return Flux.defer(() -> {
            Map<String, Fact> known = new TreeMap<>(whole.getOrDefault(kind, Map.of()));
            known.keySet().removeAll(gone.getOrDefault(kind, Set.of()));
            known.putAll(staged.getOrDefault(kind, Map.of()));
            known.keySet().retainAll(ids);
            return Flux.fromIterable(List.copyOf(known.values()));
        });
    }

    private synchronized List<Fact> seen(String kind) {
        boolean replaced = parts.values().stream()
                .anyMatch(part -> part.mode() == Part.Mode.FULL
                        && ended.contains(part.name())
                        && part.kinds().contains(kind));
        Map<String, Fact> all = new TreeMap<>(replaced ? Map.of() : whole.getOrDefault(kind, Map.of()));
        all.keySet().removeAll(gone.getOrDefault(kind, Set.of()));
        all.putAll(staged.getOrDefault(kind, Map.of()));
        return new ArrayList<>(all.values());
    }

    @Override
    public Mono<Boolean> ended(String part) {
        return Mono.fromSupplier(() -> ended.contains(part));
    }
}
