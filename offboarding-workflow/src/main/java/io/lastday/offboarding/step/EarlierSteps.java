package io.lastday.offboarding.step;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the other steps of the same case stand. Read when asked, so it is as new as the question. */
@FunctionalInterface
public interface EarlierSteps {

    /** No other steps. */
    EarlierSteps NONE = step -> Optional.empty();

    /** One other step; empty where the case's playbook has no such step. */
    Optional<Earlier> of(StepId step);

    /**
     * How another step stands.
     *
     * @param finished whether the case went on from it
     * @param outcome how its last run ended, null before the first
     * @param reasonCode why, where the outcome has a reason
     * @param finishedAt when the case went on from it; null before that, and where it is not told
     */
    record Earlier(
            boolean finished,
            @Nullable OutcomeKind outcome,
            @Nullable String reasonCode,
            @Nullable Instant finishedAt) {

        /** One of which it is not told when it finished. */
        public Earlier(boolean finished, @Nullable OutcomeKind outcome, @Nullable String reasonCode) {
            this(finished, outcome, reasonCode, null);
        }

        /** Whether the system, read back, said that it is so. */
        public boolean verified() {
            return finished && (outcome == OutcomeKind.DONE || outcome == OutcomeKind.ALREADY_DONE);
        }
    }
}
