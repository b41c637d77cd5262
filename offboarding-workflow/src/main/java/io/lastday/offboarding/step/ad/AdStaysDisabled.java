package io.lastday.offboarding.step.ad;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.entra.SyncedAccount;
import io.lastday.offboarding.step.entra.SyncedAccounts;
import io.lastday.offboarding.step.remote.Attempts;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Waits for one more synchronisation of the whole tenant and reads the account again. A block that only the cloud knows of lasts until
 * then.
 */
final class AdStaysDisabled implements Step {

    static final ReasonCode ENABLED_AGAIN = new ReasonCode("ENABLED_AGAIN");

    private final SyncedAccounts synced;
    private final FirstAid firstAid;

    AdStaysDisabled(SyncedAccounts synced, FirstAid firstAid) {
        this.synced = synced;
        this.firstAid = firstAid;
    }

    @Override
    public StepId id() {
        return new StepId("ad.stays-disabled");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ACTIVE_DIRECTORY;
    }

    @Override
    public String title() {
        return "See that the account stays disabled";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, ConnectedSystem.ENTRA, account -> look(context, account.id()));
    }

    private StepResult look(StepContext context, String id) {
        SyncedAccount found = synced.read(id);
        if (!found.synced()) {
            return new Outcome.Skipped(AdDisable.NOT_APPLICABLE, "No on-premises directory rules this account.");
        }
        return found.enabled() ? treat(context, found) : wait(context);
    }

    private StepResult treat(StepContext context, SyncedAccount found) {
        String aid;
        try {
            if (!firstAid.give(found)) {
                return Attempts.of(context).notShown(context, null, "the block in the cloud");
            }
            aid = "It was blocked in the cloud once more";
        } catch (RemoteFailure.MissingPermission missing) {
            aid = "It could not be blocked in the cloud: grant " + missing.scope();
        } catch (RemoteFailure.Refused observed) {
            aid = "In observe mode: " + observed.wouldHave();
        }
        return new Outcome.NeedsHuman(
                ENABLED_AGAIN,
                "A synchronisation, or somebody, enabled the account again. " + aid
                        + ". Disable it in Active Directory (security identifier "
                        + Objects.requireNonNullElse(found.securityId(), "unknown")
                        + "), then retry; retry entra.revoke-sessions too.");
    }

    private StepResult wait(StepContext context) {
        SyncWait since = SyncWait.of(context);
        SyncWait wait = since.began() ? since : SyncWait.from(context.now());
        Instant start = Objects.requireNonNull(wait.since());
        Optional<Instant> sync = synced.lastSync();
        if (wait.isSeenIn(sync.orElse(null))) {
            return new Outcome.Done(
                    "The account is off, and a synchronisation has come and gone.",
                    Map.of(
                            "accountEnabled",
                            "false",
                            "syncedAt",
                            sync.orElseThrow().toString()));
        }
        return SyncWait.isOver(start, context.now())
                ? overdue(sync)
                : wait.again(start, context.now(), "Waiting for one more synchronisation.");
    }

    private static Outcome overdue(Optional<Instant> sync) {
        return new Outcome.NeedsHuman(
                SyncWait.SYNC_OVERDUE,
                "No synchronisation has come within " + SyncWait.PATIENCE.toHours() + " hours ("
                        + sync.map(at -> "the last at " + at).orElse("the tenant tells of none")
                        + "). See that it runs, then retry.");
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.READS, Phase.VERIFY)
                .after("ad.disable", "entra.disable")
                .call("GET /users/{id} onPremisesSyncEnabled", EntraAccounts.READ, "reads the account again")
                .call("GET /organization", SyncedAccounts.TENANT, "tells when the tenant was last synchronised")
                .call("PATCH /users/{id} accountEnabled", EntraAccounts.ENABLE_DISABLE, "blocks it again as first aid")
                .ends(OutcomeKind.DONE, "After a further synchronisation the account is still off.")
                .ends(OutcomeKind.SKIPPED, AdDisable.NOT_APPLICABLE, "No on-premises directory rules the account.")
                .ends(OutcomeKind.NEEDS_HUMAN, ENABLED_AGAIN, "The account was on again.")
                .ends(OutcomeKind.NEEDS_HUMAN, SyncWait.SYNC_OVERDUE, "No synchronisation came within three hours.")
                .byHand("After a synchronisation, see in Entra that the account is still blocked.")
                .build();
    }
}
