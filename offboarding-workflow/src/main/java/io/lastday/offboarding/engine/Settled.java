package io.lastday.offboarding.engine;

import io.lastday.offboarding.leaver.CaseStep;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a run leaves its step, and which way the engine goes on. Pure.
 *
 * @param nextAt when the step runs again, for {@link Way#WAIT}
 * @param failures how many attempts have failed by now
 */
record Settled(
        Way way,
        CaseStep.State state,
        @Nullable OutcomeKind outcome,
        @Nullable String reasonCode,
        String detail,
        Map<String, String> evidence,
        int failures,
        @Nullable String cursor,
        @Nullable Instant nextAt) {

    /**
     * Decides what a result means.
     *
     * @param failures how many attempts failed before this run
     * @param cursor where this run began
     * @param atLeast the shortest gap that the remote asked for
     */
    static Settled of(StepResult result, int failures, @Nullable String cursor, Duration atLeast, Instant now) {
        return switch (result) {
            case StepResult.Waiting waiting -> waiting(waiting, failures);
            case Outcome.Done done -> finished(done, done.evidence());
            case Outcome.AlreadyDone already -> finished(already, already.evidence());
            case Outcome.Skipped skipped ->
                new Settled(
                        Way.ON,
                        CaseStep.State.FINISHED,
                        OutcomeKind.SKIPPED,
                        skipped.reason().value(),
                        skipped.detail(),
                        Map.of(),
                        failures,
                        null,
                        null);
            case Outcome.NeedsHuman human -> ask(human, human.reason(), failures, cursor);
            case Outcome.Failed failed -> ask(failed, failed.reason(), failures + 1, cursor);
            case Outcome.FailedRetryable failed -> again(failed, failures + 1, cursor, atLeast, now);
        };
    }

    boolean isFinished() {
        return state == CaseStep.State.FINISHED;
    }

    /** Only DONE and ALREADY_DONE were read back. */
    boolean isVerified() {
        return outcome == OutcomeKind.DONE || outcome == OutcomeKind.ALREADY_DONE;
    }

    private static Settled waiting(StepResult.Waiting waiting, int failures) {
        return new Settled(
                Way.WAIT,
                CaseStep.State.WAITING,
                null,
                waiting.reason(),
                waiting.detail(),
                Map.of(),
                failures,
                waiting.cursor(),
                waiting.at());
    }

    private static Settled finished(Outcome outcome, Map<String, String> evidence) {
        return new Settled(
                Way.ON,
                CaseStep.State.FINISHED,
                OutcomeKind.of(outcome),
                null,
                outcome.detail(),
                evidence,
                0,
                null,
                null);
    }

    private static Settled ask(Outcome outcome, ReasonCode reason, int failures, @Nullable String cursor) {
        return new Settled(
                Way.ASK,
                CaseStep.State.WAITING,
                OutcomeKind.of(outcome),
                reason.value(),
                outcome.detail(),
                Map.of(),
                failures,
                cursor,
                null);
    }

    private static Settled again(
            Outcome.FailedRetryable failed, int failures, @Nullable String cursor, Duration atLeast, Instant now) {
        Optional<Duration> gap = RetryGaps.after(failures);
        if (gap.isEmpty()) {
            Outcome human = new Outcome.NeedsHuman(
                    failed.reason(), "Failed " + failures + " times. The last time: " + failed.detail());
            return ask(human, failed.reason(), failures, cursor);
        }
        Duration wait = gap.get().compareTo(atLeast) < 0 ? atLeast : gap.get();
        return new Settled(
                Way.WAIT,
                CaseStep.State.WAITING,
                OutcomeKind.FAILED_RETRYABLE,
                failed.reason().value(),
                failed.detail(),
                Map.of(),
                failures,
                cursor,
                now.plus(wait));
    }
}
