package io.lastday.platform.evaluation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * All that a conclusion may rest on.
 *
 * @param sources last whole facts by source; a source that was never read whole is absent
 * @param previousBodies the rows of the evaluation in force, by id, for what is carried on (since when a check fails)
 * @param asOf the one clock reading of the evaluation
 */
public record EvaluationInput(Map<String, SourceSnapshot> sources, Map<String, String> previousBodies, Instant asOf) {

    public EvaluationInput {
        sources = Map.copyOf(sources);
        previousBodies = Map.copyOf(previousBodies);
    }

    /** The source's snapshot, or empty where it was never read whole. */
    public Optional<SourceSnapshot> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }
}
