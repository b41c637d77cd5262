package io.lastday.platform.evaluation;

import io.lastday.platform.walk.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A conclusion that was made in one piece from facts that are one document a source. */
public record WholeConclusion(Evaluation whole, Set<String> sources) implements Conclusion {

    /**
     * Lets an evaluator of whole documents take part.
     *
     * @param sources all that may be walked
     */
    public static Evaluator by(WholeEvaluator evaluator, Set<String> sources) {
        return (facts, asOf) -> input(facts, sources, asOf)
                .flatMap(input -> Mono.justOrEmpty(evaluator.evaluate(input)))
                .map(whole -> new WholeConclusion(whole, sources));
    }

    private static Mono<EvaluationInput> input(Facts facts, Set<String> sources, Instant asOf) {
        Mono<Map<String, SourceSnapshot>> snapshots = facts.completeAt()
                .flatMap(completeAt -> Flux.fromIterable(sources)
                        .filter(completeAt::containsKey)
                        .concatMap(source -> facts.ofFirm(source)
                                .next()
                                .map(fact ->
                                        new SourceSnapshot(source, completeAt.getOrDefault(source, asOf), fact.body())))
                        .collectMap(SourceSnapshot::source));
        return snapshots.zipWith(facts.inForce(), (found, before) -> new EvaluationInput(found, before, asOf));
    }

    @Override
    public Flux<EvaluatedRow> rows() {
        return Flux.fromIterable(whole.rows());
    }

    @Override
    public String summary() {
        return whole.summary();
    }

    @Override
    public Map<String, Long> counts() {
        return whole.counts();
    }

    @Override
    public Set<String> restsOn(String rule) {
        return sources;
    }
}
