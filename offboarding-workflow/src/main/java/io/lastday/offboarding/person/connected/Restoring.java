package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.platform.failure.RemoteFailure;
import java.util.function.Supplier;

/** Gives one thing back; a failure of the system behind it becomes an outcome, so that the other things still come back. */
public final class Restoring {

    private Restoring() {}

    /**
     * Runs {@code attempt}.
     *
     * @param what the thing, in words
     */
    public static Restored one(ConnectedSystem system, String what, Supplier<Outcome> attempt) {
        return new Restored(system, what, outcome(attempt));
    }

    private static Outcome outcome(Supplier<Outcome> attempt) {
        try {
            return attempt.get();
        } catch (RemoteFailure failure) {
            return meaning(failure);
        }
    }

    private static Outcome meaning(RemoteFailure failure) {
        String said = String.valueOf(failure.getMessage());
        return switch (failure) {
            case RemoteFailure.Refused observed -> new Outcome.Skipped(Reasons.OBSERVE_MODE, observed.wouldHave());
            case RemoteFailure.MissingPermission missing ->
                new Outcome.NeedsHuman(Reasons.NEEDS_ROLE, "Grant " + missing.scope() + ". " + said);
            case RemoteFailure.NotFound gone ->
                new Outcome.NeedsHuman(Reasons.ACCOUNT_GONE, "The account is gone. " + said);
            case RemoteFailure.Transient passing -> new Outcome.FailedRetryable(Reasons.REMOTE_UNAVAILABLE, said);
            case RemoteFailure.Throttled throttled ->
                new Outcome.FailedRetryable(Reasons.REMOTE_UNAVAILABLE, "Asked to wait until " + throttled.notBefore());
            case RemoteFailure.Terminal refused -> new Outcome.Failed(Reasons.REMOTE_REFUSED, said);
        };
    }
}
