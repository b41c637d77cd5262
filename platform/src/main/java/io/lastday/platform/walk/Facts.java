package io.lastday.platform.walk;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The facts of one firm's last whole walks. */
public interface Facts {

    /** What a source says of the firm itself. */
    Flux<Fact> ofFirm(String source);

    /** Everybody that any source speaks of, one after another, ordered by id; never all in memory. */
    Flux<Subject> subjects();

    /** One kind of what a source says, about whomever, ordered by the facts' ids. */
    default Flux<Fact> ofKind(String source, String kind) {
        return subjects()
                .concatMapIterable(Subject::facts)
                .filter(said -> said.source().equals(source))
                .map(SourceFact::fact)
                .filter(fact -> fact.kind().equals(kind));
    }

    /** When each source was last walked whole; a source that never was is absent. */
    Mono<Map<String, Instant>> completeAt();

    /** The sources whose last try was not whole: what is in force of them is older than that try. */
    default Mono<Set<String>> broken() {
        return Mono.just(Set.of());
    }

    /** The bodies of the evaluation in force for some rows, for what is carried on from one to the next. */
    default Mono<Map<String, String>> inForce(Collection<String> rows) {
        return Mono.just(Map.of());
    }

    /** The bodies of all rows in force, by id: for audits whose every row fits into memory. */
    default Mono<Map<String, String>> inForce() {
        return Mono.just(Map.of());
    }
}
