package io.lastday.offboarding.step.matrix;

import io.lastday.offboarding.step.OutcomeKind;
import org.jspecify.annotations.Nullable;

/**
 * What one step does under one condition, in the end.
 *
 * @param outcome the outcome it ends with
 * @param reason the reason code, where the outcome has one
 * @param waitedFor the reason for which it waited on the way, the first where there were several; null where it did not wait
 * @param state the world afterwards
 */
public record Cell(
        OutcomeKind outcome,
        @Nullable String reason,
        @Nullable String waitedFor,
        After state) {

    /** The world afterwards. */
    public enum After {
        /** As it was before the step ran. */
        UNTOUCHED("untouched"),
        /** As the step is to make it. */
        FINISHED("as it should be"),
        /** As it should be, as far as the step may go; the rest is named. */
        PARTLY("partly; the rest is named");

        private final String words;

        After(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /** An outcome without a reason code. */
    public static Cell of(OutcomeKind outcome, After state) {
        return new Cell(outcome, null, null, state);
    }

    /** An outcome with its reason code. */
    public static Cell of(OutcomeKind outcome, String reason, After state) {
        return new Cell(outcome, reason, null, state);
    }

    /** The same, after a wait. */
    public Cell after(String wait) {
        return new Cell(outcome, reason, wait, state);
    }

    /** For people, in one line. */
    String words() {
        String waited = waitedFor == null ? "" : "waits (" + waitedFor + "), then ";
        String why = reason == null ? "" : " (" + reason + ")";
        return waited + outcome + why + "; " + state.words();
    }
}
