package io.lastday.offboarding.step;

import java.util.Map;

/** How a step ended. {@link Done} and {@link AlreadyDone} are said only after the system, read back, agreed. */
public sealed interface Outcome extends StepResult {

    /** What happened, in words; no secret, no message content. */
    String detail();

    /** Changed now and read back. */
    record Done(String detail, Map<String, String> evidence) implements Outcome {
        /** Keeps its own copy of the evidence. */
        public Done {
            evidence = Map.copyOf(evidence);
        }
    }

    /** Read first and found as it should be; nothing was written. */
    record AlreadyDone(String detail, Map<String, String> evidence) implements Outcome {
        /** Keeps its own copy of the evidence. */
        public AlreadyDone {
            evidence = Map.copyOf(evidence);
        }
    }

    /** Rightly not done, for a reason that the case shows. */
    record Skipped(ReasonCode reason, String detail) implements Outcome {}

    /** Only a person can go on. */
    record NeedsHuman(ReasonCode reason, String detail) implements Outcome {}

    /** Failed in a way that another try may mend: a timeout, a 5xx, a change that is not visible yet. */
    record FailedRetryable(ReasonCode reason, String detail) implements Outcome {}

    /** Failed in a way that no repetition mends. */
    record Failed(ReasonCode reason, String detail) implements Outcome {}
}
