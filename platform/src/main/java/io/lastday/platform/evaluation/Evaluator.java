package io.lastday.platform.evaluation;

import io.lastday.platform.walk.Facts;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Concludes from facts. The same facts at the same time give the same conclusion. */
@FunctionalInterface
public interface Evaluator {

    /**
     * Reads what concerns the whole firm and makes ready to judge everybody.
     *
     * @return empty where a source without which nothing can be said was never read whole
     */
    Mono<Conclusion> begin(Facts facts, Instant asOf);
}
