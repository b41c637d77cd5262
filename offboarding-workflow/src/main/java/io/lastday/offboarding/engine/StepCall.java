package io.lastday.offboarding.engine;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a step on a virtual thread of its own, with a deadline, and turns what it throws into a result. */
final class StepCall {

    private static final Logger LOG = LoggerFactory.getLogger(StepCall.class);

    private final Duration deadline;

    StepCall(Duration deadline) {
        this.deadline = deadline;
    }

    /** Runs the step once. Never throws, except when this thread itself is told to stop. */
    Ended run(Step step, StepContext context) throws InterruptedException {
        FutureTask<StepResult> running = new FutureTask<>(() -> step.run(context));
        Thread.ofVirtual().name("step-" + step.id()).start(running);
        try {
            return Ended.with(running.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            running.cancel(/* mayInterruptIfRunning */ true);
            return Ended.with(new Outcome.FailedRetryable(
                    new ReasonCode("DEADLINE"), "Took longer than " + deadline.toSeconds() + " seconds."));
        } catch (ExecutionException thrown) {
            return ended(step, context, Objects.requireNonNullElse(thrown.getCause(), thrown));
        } catch (InterruptedException stopping) {
            running.cancel(/* mayInterruptIfRunning */ true);
            throw stopping;
        }
    }

    private static Ended ended(Step step, StepContext context, Throwable thrown) {
        if (thrown instanceof RemoteFailure remote) {
            return remote(remote, context);
        }
        // the message may quote what the step was working on: only its kind is logged
        LOG.atError()
                .addKeyValue("step", step.id())
                .addKeyValue("failure", thrown.getClass().getName())
                .addKeyValue("at", thrown.getStackTrace().length > 0 ? thrown.getStackTrace()[0] : "unknown")
                .log("a step broke");
        return Ended.with(new Outcome.Failed(
                new ReasonCode("INTERNAL_ERROR"),
                "The step broke (" + thrown.getClass().getSimpleName() + "). Look at the service's log, then retry."));
    }

    private static Ended remote(RemoteFailure failure, StepContext context) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure) {
            case RemoteFailure.Throttled throttled ->
                Ended.with(new StepResult.Waiting(
                        throttled.notBefore(), "THROTTLED", message, /* where this run began */ context.cursor()));
            case RemoteFailure.Transient passing ->
                new Ended(
                        new Outcome.FailedRetryable(new ReasonCode("REMOTE_UNAVAILABLE"), message),
                        passing.retryAfter().orElse(Duration.ZERO));
            case RemoteFailure.MissingPermission missing ->
                Ended.with(new Outcome.NeedsHuman(
                        new ReasonCode("MISSING_PERMISSION"), "Grant " + missing.scope() + ", then retry. " + message));
            case RemoteFailure.NotFound absent ->
                Ended.with(new Outcome.NeedsHuman(
                        new ReasonCode("NOT_FOUND"), message + ". Find out who removed it, then retry or skip."));
            case RemoteFailure.Refused refused ->
                Ended.with(new Outcome.Skipped(new ReasonCode("OBSERVE_MODE"), refused.wouldHave()));
            case RemoteFailure.Terminal terminal ->
                Ended.with(new Outcome.Failed(new ReasonCode("REMOTE_REFUSED"), message));
        };
    }

    /**
     * How a call ended.
     *
     * @param atLeast how long the remote wants to be left alone
     */
    record Ended(StepResult result, Duration atLeast) {
        static Ended with(StepResult result) {
            return new Ended(result, Duration.ZERO);
        }
    }
}
