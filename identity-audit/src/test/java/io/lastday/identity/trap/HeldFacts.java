package io.lastday.identity.trap;

import io.lastday.identity.directory.Sources;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.Facts;
import io.lastday.platform.walk.SourceFact;
import io.lastday.platform.walk.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Facts in memory, in the order that a database gives them. */
public record HeldFacts(List<Fact> firm, Map<String, List<Fact>> people) implements Facts {

    @Override
    public Flux<Fact> ofFirm(String source) {
        return source.equals(Sources.ENTRA) ? Flux.fromIterable(firm) : Flux.empty();
    }

    @Override
    public Flux<Subject> subjects() {
        return Flux.fromIterable(new TreeMap<>(people).entrySet())
                .map(entry -> new Subject(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(fact -> new SourceFact(Sources.ENTRA, fact))
                                .toList()));
    }

    @Override
    public Mono<Map<String, Instant>> completeAt() {
        return Mono.just(Map.of(Sources.ENTRA, Instant.EPOCH, Sources.KEYCLOAK, Instant.EPOCH));
    }
}
