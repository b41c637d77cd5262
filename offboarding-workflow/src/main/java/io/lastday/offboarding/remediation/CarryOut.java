package io.lastday.offboarding.remediation;

import io.lastday.offboarding.remediation.Remediation.Ending;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out what was approved, as a step does: the intent is committed first, no transaction is open while Keycloak is asked, and
 * nothing is done before it was read back. A replica that dies is followed by another; a run that was overtaken writes no outcome.
 */
@Component
class CarryOut {

    private static final Logger LOG = LoggerFactory.getLogger(CarryOut.class);
    private static final int CLAIM_SECONDS = 120;
    private static final int MOST_FAILURES = 5;
    private static final String SENT = "sent";

    private final RemediationStore store;
    private final ObjectProvider<RequiredActions> keycloak;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration firstGap;
    private final ReadBack readBack;

    CarryOut(
            RemediationStore store,
            ObjectProvider<RequiredActions> keycloak,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            RemediationSettings settings,
            ObjectProvider<ReadBack> readBack) {
        this.store = store;
        this.keycloak = keycloak;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.firstGap = settings.firstGap();
        this.readBack = readBack.getIfAvailable(() -> new ReadBack(Thread::sleep));
    }

    @Scheduled(fixedDelayString = "${lastday.remediations.look-every:2s}")
    void work() {
        RequiredActions actions = keycloak.getIfAvailable();
        if (actions == null) {
            return;
        }
        for (Optional<Remediation> next = claim(); next.isPresent(); next = claim()) {
            Remediation one = next.get();
            settle(one, guarded(one, actions));
        }
    }

    private Optional<Remediation> claim() {
        return Optional.ofNullable(transaction.execute(status -> {
                    Optional<Remediation> claimed = store.claim(CLAIM_SECONDS);
                    claimed.ifPresent(
                            one -> store.record(one, "STARTED", /* by */ null, "run " + one.run(), clock.instant()));
                    return claimed;
                }))
                .flatMap(claimed -> claimed);
    }

    private StepResult guarded(Remediation one, RequiredActions actions) {
        try {
            return run(one, actions);
        } catch (RemoteFailure failure) {
            return meaning(failure, one);
        } catch (RuntimeException broken) {
            LOG.atError()
                    .addKeyValue("remediation", one.id())
                    .addKeyValue("failure", broken.getClass().getName())
                    .log("a remediation broke; it is tried again");
            return new Outcome.FailedRetryable(Reasons.REMOTE_UNAVAILABLE, "Something went wrong here.");
        }
    }

    private StepResult run(Remediation one, RequiredActions actions) {
        AccountNow found = actions.look(one.account(), one.action());
        store.snapshot(one, json.writeValueAsString(found));
        Optional<Outcome> settled = Mending.settled(found, one.action(), SENT.equals(one.cursor()));
        return settled.<StepResult>map(outcome -> outcome).orElseGet(() -> demanded(one, actions, found));
    }

    private StepResult demanded(Remediation one, RequiredActions actions, AccountNow found) {
        try {
            actions.demand(one.account(), String.valueOf(found.alias()));
        } catch (RemoteFailure.Terminal refused) {
            if (found.federated()) {
                return Mending.ruledElsewhere();
            }
            throw refused;
        }
        return readBack.until(() -> actions.look(one.account(), one.action()), AccountNow::isAsked)
                .<StepResult>map(now -> Mending.asked(now, one.action()))
                .orElseGet(() ->
                        new Outcome.FailedRetryable(Reasons.NOT_VERIFIED, "Keycloak took it, and does not show it."));
    }

    private StepResult meaning(RemoteFailure failure, Remediation one) {
        String said = String.valueOf(failure.getMessage());
        return switch (failure) {
            case RemoteFailure.Throttled throttled ->
                new StepResult.Waiting(throttled.notBefore(), "THROTTLED", "Keycloak asked to wait.", one.cursor());
            case RemoteFailure.Transient passing -> new Outcome.FailedRetryable(Reasons.REMOTE_UNAVAILABLE, said);
            case RemoteFailure.MissingPermission missing ->
                new Outcome.NeedsHuman(
                        Reasons.NEEDS_ROLE,
                        "Grant " + missing.scope() + " of realm-management, and ask again. " + said);
            case RemoteFailure.NotFound absent ->
                new Outcome.NeedsHuman(Reasons.ACCOUNT_GONE, "Keycloak does not have the account any more.");
            case RemoteFailure.Refused observed ->
                new Outcome.Skipped(
                        Reasons.OBSERVE_MODE,
                        "This connection only observes, so nothing was changed. Keycloak would have asked them to "
                                + one.action().words() + " at the next log-in.");
            case RemoteFailure.Terminal refused -> new Outcome.Failed(Reasons.REMOTE_REFUSED, said);
        };
    }

    private void settle(Remediation one, StepResult result) {
        switch (result) {
            case StepResult.Waiting waiting -> store.again(one, waiting.at(), one.failures(), waiting.cursor());
            case Outcome.FailedRetryable again
            when one.failures() + 1 < MOST_FAILURES ->
                store.again(
                        one,
                        clock.instant().plus(firstGap.multipliedBy(1L << one.failures())),
                        one.failures() + 1,
                        again.reason().equals(Reasons.NOT_VERIFIED) ? SENT : one.cursor());
            case Outcome.FailedRetryable last ->
                end(one, OutcomeKind.NEEDS_HUMAN, last.reason(), "Tried " + MOST_FAILURES + " times. " + last.detail());
            case Outcome.NeedsHuman human -> end(one, OutcomeKind.NEEDS_HUMAN, human.reason(), human.detail());
            case Outcome.Skipped skipped -> end(one, OutcomeKind.SKIPPED, skipped.reason(), skipped.detail());
            case Outcome.Failed failed -> end(one, OutcomeKind.FAILED, failed.reason(), failed.detail());
            case Outcome.Done done -> end(one, OutcomeKind.DONE, null, done.detail());
            case Outcome.AlreadyDone already -> end(one, OutcomeKind.ALREADY_DONE, null, already.detail());
        }
    }

    private void end(Remediation one, OutcomeKind outcome, @Nullable ReasonCode reason, String detail) {
        Instant now = clock.instant();
        String code = reason == null ? null : reason.value();
        transaction.executeWithoutResult(status -> {
            if (store.end(one, new Ending(now, outcome.name(), code, detail))) {
                store.record(one, "FINISHED", /* by */ null, code == null ? outcome.name() : outcome + " " + code, now);
            }
        });
    }
}
