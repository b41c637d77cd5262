package io.lastday.offboarding.leaver;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one step of a case stands.
 *
 * @param outcome null until the first run ended; NEEDS_HUMAN and FAILED stay until a person clears them
 * @param attempts how often it was tried; waits do not count
 * @param run the fencing epoch, raised by each run
 */
public record CaseStep(
        StepId id,
        Phase phase,
        ConnectedSystem system,
        String title,
        State state,
        @Nullable OutcomeKind outcome,
        @Nullable String reasonCode,
        @Nullable String detail,
        Map<String, String> evidence,
        int attempts,
        long run,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant verifiedAt) {

    /** Keeps its own copy. */
    public CaseStep {
        evidence = Map.copyOf(evidence);
    }

    /** Whether a person has to clear this step before the case goes on. */
    public boolean needsHuman() {
        return state != State.FINISHED && (outcome == OutcomeKind.NEEDS_HUMAN || outcome == OutcomeKind.FAILED);
    }

    /** Whether the case went on from it. */
    public boolean hasFinished() {
        return state == State.FINISHED;
    }

    /** Whether the system, read back, said that it is so, or has nothing that could be so. */
    public boolean isVerified() {
        return state == State.FINISHED && verifiedAt != null;
    }

    /** What a step is doing. */
    public enum State {
        /** Its turn has not come. */
        PENDING,
        /** It runs. */
        RUNNING,
        /** It waits: for a time, for another try, or for a person. */
        WAITING,
        /** It ended, and the case went on. */
        FINISHED
    }
}
