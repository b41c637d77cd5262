package io.lastday.offboarding.step.remote;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import io.lastday.platform.failure.RemoteFailure;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs the part of a step that talks to a remote system, and says what a failure of that system means for the step. */
public final class RemoteSteps {

    private RemoteSteps() {}

    /** Runs {@code work} on the leaver's account in {@code system}; without one there is nothing to do. */
    public static StepResult onAccount(
            StepContext context, ConnectedSystem system, Function<Account, StepResult> work) {
        return context.accounts()
                .in(system)
                .map(account -> guarded(context, () -> work.apply(account)))
                .orElseGet(() -> new Outcome.Skipped(Reasons.NO_ACCOUNT, "The person has no account there."));
    }

    /** Runs {@code work}; a failure of the system behind it becomes an outcome. */
    public static StepResult guarded(StepContext context, Supplier<StepResult> work) {
        try {
            return work.get();
        } catch (RemoteFailure failure) {
            return meaning(failure, context);
        }
    }

    /** A throttle is a wait and no failure; a refusal for want of rights is for a human; an outage is tried again. */
    static StepResult meaning(RemoteFailure failure, StepContext context) {
        return switch (failure) {
            case RemoteFailure.Throttled throttled ->
                new StepResult.Waiting(
                        throttled.notBefore(), "THROTTLED", "The system asked to wait.", context.cursor());
            case RemoteFailure.Transient passing ->
                new Outcome.FailedRetryable(Reasons.REMOTE_UNAVAILABLE, said(passing));
            case RemoteFailure.MissingPermission missing ->
                new Outcome.NeedsHuman(
                        Reasons.NEEDS_ROLE,
                        "Refused for want of rights. Grant " + missing.scope()
                                + "; if it is granted and the person holds an administrator role, the app needs a"
                                + " higher role, or an administrator does this step by hand. " + said(missing));
            case RemoteFailure.NotFound absent ->
                new Outcome.NeedsHuman(
                        Reasons.ACCOUNT_GONE,
                        "The account was there when the case was made and is not now. Find out who removed it: bring it"
                                + " back and retry this step, or skip it with the reason. " + said(absent));
            case RemoteFailure.Refused observed -> new Outcome.Skipped(Reasons.OBSERVE_MODE, observed.wouldHave());
            case RemoteFailure.Terminal refused -> new Outcome.Failed(Reasons.REMOTE_REFUSED, said(refused));
        };
    }

    private static String said(RemoteFailure failure) {
        return String.valueOf(failure.getMessage());
    }
}
