package io.lastday.platform.evaluation;

import java.util.Optional;

/** Concludes from facts. <b>Pure</b>: same input, same output; may be called by several threads. */
@FunctionalInterface
public interface WholeEvaluator {

    /** Empty where a source without which nothing can be said was never read whole. */
    Optional<Evaluation> evaluate(EvaluationInput input);
}
