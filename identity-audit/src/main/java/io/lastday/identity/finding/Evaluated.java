package io.lastday.identity.finding;

import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.evaluation.PublishedEvaluation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The evaluation that an answer about findings goes by. */
final class Evaluated {

    private Evaluated() {}

    /** The one in force, or that of a past time; a problem where there is none. */
    static Mono<PublishedEvaluation> at(EvaluationReader evaluations, String firm, @Nullable Instant time) {
        return time == null ? evaluations.current(firm) : evaluations.at(firm, time);
    }
}
