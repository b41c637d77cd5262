package io.lastday.device.scan;

import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.OpenCase;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.Facts;
import io.lastday.platform.walk.SourceFact;
import io.lastday.platform.walk.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Facts of a firm without a database, and the rows of the evaluation before. */
final class FactsInMemory implements Facts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, List<SourceFact>> bySubject = new TreeMap<>();
    private final Map<String, List<Fact>> ofFirm = new TreeMap<>();
    private final Map<String, Instant> completeAt = new TreeMap<>();
    private final Set<String> broken = new HashSet<>();
    private Map<String, String> before = Map.of();

    FactsInMemory complete(Instant at, String... sources) {
        for (String source : sources) {
            completeAt.put(source, at);
        }
        return this;
    }

    FactsInMemory say(String source, String device, String kind, String id, Object body) {
        String subject = source + ":" + device;
        bySubject
                .computeIfAbsent(subject, ignored -> new ArrayList<>())
                .add(new SourceFact(source, new Fact(kind, id, subject, JSON.writeValueAsString(body))));
        return this;
    }

    FactsInMemory sayOfFirm(String source, String kind, String id, Object body) {
        ofFirm.computeIfAbsent(source, ignored -> new ArrayList<>())
                .add(new Fact(kind, id, Fact.FIRM, JSON.writeValueAsString(body)));
        return this;
    }

    /** The source's last try was not whole. */
    FactsInMemory broken(String source) {
        broken.add(source);
        return this;
    }

    /** A case is open on somebody. */
    FactsInMemory leaving(String person, UUID caseId, String lastDay) {
        OpenCase open = new OpenCase(person, caseId, LocalDate.parse(lastDay), "SCHEDULED");
        bySubject
                .computeIfAbsent(person, ignored -> new ArrayList<>())
                .add(new SourceFact(
                        "lastday",
                        new Fact(Kinds.LEAVER, caseId + "/" + person, person, JSON.writeValueAsString(open))));
        return this;
    }

    FactsInMemory after(Map<String, String> bodies) {
        before = bodies;
        return this;
    }

    @Override
    public Flux<Fact> ofFirm(String source) {
        return Flux.fromIterable(ofFirm.getOrDefault(source, List.of()));
    }

    @Override
    public Flux<Subject> subjects() {
        return Flux.fromIterable(bySubject.entrySet()).map(found -> new Subject(found.getKey(), found.getValue()));
    }

    @Override
    public Mono<Map<String, Instant>> completeAt() {
        return Mono.just(completeAt);
    }

    @Override
    public Mono<Set<String>> broken() {
        return Mono.just(Set.copyOf(broken));
    }

    @Override
    public Mono<Map<String, String>> inForce(Collection<String> rows) {
        return Mono.just(rows.stream().filter(before::containsKey).collect(Collectors.toMap(id -> id, before::get)));
    }
}
