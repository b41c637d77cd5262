package io.lastday.offboarding.step.remote;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Removal.Judgement;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Runs a {@link Removal}: list, judge, remove, list again. Each thing is judged alone, so that one which only a person can take
 * away holds up no other; and nothing counts as gone until the list, read again, no longer has it.
 */
public final class Removals {

    /** Leaves time to read back before the step's deadline of 45 seconds. */
    private static final Duration BUDGET = Duration.ofSeconds(25);

    private final ReadBack readBack;
    private final Clock clock;

    /** @param readBack how long to look for what was removed */
    public Removals(ReadBack readBack, Clock clock) {
        this.readBack = readBack;
        this.clock = clock;
    }

    /** One run. Throws nothing of the remote's: every failure is a result. */
    public <T> StepResult run(StepContext context, Removal<T> removal) {
        return RemoteSteps.guarded(context, () -> removeAll(context, removal));
    }

    private <T> StepResult removeAll(StepContext context, Removal<T> removal) {
        Instant until = clock.instant().plus(BUDGET);
        Attempts attempts = Attempts.of(context);
        Tally tally = new Tally();
        for (T thing : removal.list()) {
            if (clock.instant().isAfter(until)) {
                return attempts.goOn(context, "More is left to remove.");
            }
            try {
                tally.add(removal.name(thing), treat(removal, thing));
            } catch (RemoteFailure.Throttled throttled) {
                return attempts.throttled(context, throttled.notBefore(), tally.anyRemoved());
            }
        }
        if (tally.wouldHave()) {
            return tally.observed();
        }
        return tally.anyRemoved() ? readBack(context, removal, attempts, tally) : ended(attempts, tally);
    }

    private static <T> Treated treat(Removal<T> removal, T thing) {
        return switch (removal.judge(thing)) {
            case Judgement.Leave leave -> new Treated.Left(leave.reason(), leave.why());
            case Judgement.Ask ask -> new Treated.Asked(ask.reason(), ask.what());
            case Judgement.Remove remove -> remove(removal, thing);
        };
    }

    private static <T> Treated remove(Removal<T> removal, T thing) {
        try {
            removal.remove(thing);
            return new Treated.Removed();
        } catch (RemoteFailure.NotFound gone) {
            return new Treated.Removed();
        } catch (RemoteFailure.MissingPermission missing) {
            return new Treated.Asked(Reasons.NEEDS_ROLE, "grant " + missing.scope() + ", or take it away by hand");
        } catch (RemoteFailure.Refused observed) {
            return new Treated.WouldHave(observed.wouldHave());
        } catch (RemoteFailure.Terminal refused) {
            return new Treated.Asked(Reasons.REMOTE_REFUSED, "refused (" + refused.code() + "); take it away by hand");
        }
    }

    /** Gone is what the list no longer has; what came in the meantime is left to the next run. */
    private <T> StepResult readBack(StepContext context, Removal<T> removal, Attempts attempts, Tally tally) {
        return readBack.until(removal::list, left -> isGone(removal, left, tally))
                .map(left -> hasNew(removal, left, tally)
                        ? attempts.goOn(context, "More has appeared.")
                        : ended(attempts, tally))
                .orElseGet(() -> attempts.notShown(context, null, "what was removed"));
    }

    private static <T> boolean isGone(Removal<T> removal, List<T> left, Tally tally) {
        return left.stream().map(removal::name).noneMatch(tally.removed()::contains);
    }

    private static <T> boolean hasNew(Removal<T> removal, List<T> left, Tally tally) {
        return left.stream()
                .filter(thing -> !tally.knows(removal.name(thing)))
                .anyMatch(thing -> removal.judge(thing) instanceof Judgement.Remove);
    }

    private static Outcome ended(Attempts attempts, Tally tally) {
        return tally.outcome(/* changedBefore */ attempts.any());
    }
}
