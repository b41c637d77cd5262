package io.lastday.offboarding.step.exchange.cluster;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as the API server shows it.
 *
 * @param annotations what its maker wrote on it
 * @param createdAt by the cluster's clock
 * @param state how it stands
 */
public record Job(String name, Map<String, String> annotations, Instant createdAt, State state) {

    /** Keeps its own copy. */
    public Job {
        annotations = Map.copyOf(annotations);
    }

    /** How a job stands. */
    public sealed interface State {

        /** Not ended: it waits for a place, for its image, or works. */
        record Unfinished() implements State {}

        /** Its container ended well. */
        record Complete() implements State {}

        /**
         * It will not be tried again.
         *
         * @param reason Kubernetes' own word, such as {@code DeadlineExceeded}; null where it gave none
         */
        record Failed(@Nullable String reason) implements State {}
    }
}
