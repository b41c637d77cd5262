package io.lastday.offboarding.step;

/** The name of an outcome as the API gives it. */
public enum OutcomeKind {
    /** Changed and read back. */
    DONE,
    /** Found as it should be. */
    ALREADY_DONE,
    /** Rightly not done. */
    SKIPPED,
    /** Waits for a person. */
    NEEDS_HUMAN,
    /** Will be tried again. */
    FAILED_RETRYABLE,
    /** Will not mend by itself. */
    FAILED;

    /** The name of this outcome. */
    public static OutcomeKind of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> DONE;
            case Outcome.AlreadyDone already -> ALREADY_DONE;
            case Outcome.Skipped skipped -> SKIPPED;
            case Outcome.NeedsHuman human -> NEEDS_HUMAN;
            case Outcome.FailedRetryable again -> FAILED_RETRYABLE;
            case Outcome.Failed failed -> FAILED;
        };
    }
}
