package io.lastday.offboarding.step.ad;

import io.lastday.offboarding.step.CaseBrief;
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

/**
 * Has a person disable the account in Active Directory, which Lastday does not reach, and blocks it in the cloud meanwhile. The
 * person's word is not enough: after it the directory itself has to have said something about the account, and the account has to be
 * off. What is read is the cloud's copy; the directory is not.
 */
final class AdDisable implements Step {

    static final ReasonCode SYNCED_FROM_AD = new ReasonCode("SYNCED_FROM_AD");
    static final ReasonCode NOT_APPLICABLE = new ReasonCode("NOT_APPLICABLE");

    private final SyncedAccounts synced;
    private final FirstAid firstAid;

    AdDisable(SyncedAccounts synced, FirstAid firstAid) {
        this.synced = synced;
        this.firstAid = firstAid;
    }

    @Override
    public StepId id() {
        return new StepId("ad.disable");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ACTIVE_DIRECTORY;
    }

    @Override
    public String title() {
        return "Disable the account in Active Directory";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, ConnectedSystem.ENTRA, account -> disable(context, account.id()));
    }

    private StepResult disable(StepContext context, String id) {
        SyncedAccount found = synced.read(id);
        if (!found.synced()) {
            return new Outcome.Skipped(NOT_APPLICABLE, "No on-premises directory rules this account.");
        }
        if (!found.enabled() && wasDisabled(context, id)) {
            return new Outcome.AlreadyDone(
                    "It was disabled before the case, in Active Directory too.", Map.of("accountEnabled", "false"));
        }
        SyncWait wait = SyncWait.of(context);
        return found.enabled() ? treat(context, found) : look(context, found, wait);
    }

    private static boolean wasDisabled(StepContext context, String id) {
        return context.brief().snapshot().get().accounts().stream()
                .anyMatch(facts -> facts.system() == ConnectedSystem.ENTRA
                        && facts.id().equals(id)
                        && facts.synced()
                        && !facts.enabled());
    }

    private StepResult treat(StepContext context, SyncedAccount found) {
        try {
            if (!firstAid.give(found)) {
                return Attempts.of(context).notShown(context, null, "the block in the cloud");
            }
        } catch (RemoteFailure.MissingPermission missing) {
            return ask(found, "It could not be blocked in the cloud either: grant " + missing.scope() + ". ");
        }
        return SyncWait.from(context.now()).again(context.now(), context.now(), "Blocked in the cloud as first aid.");
    }

    /**
     * The time at which the account was last found or made off is kept: what the directory said before proves nothing, least of all
     * where it had just enabled the account again.
     */
    private static StepResult look(StepContext context, SyncedAccount found, SyncWait wait) {
        if (!wait.began()) {
            return SyncWait.from(context.now())
                    .again(context.now(), context.now(), "Blocked in the cloud as first aid.");
        }
        CaseBrief.Claim claim = context.brief().claim();
        if (claim == null) {
            return ask(found, "Blocked in the cloud as first aid. ");
        }
        if (!claim.at().isAfter(Objects.requireNonNull(wait.since()))) {
            return ask(found, "It was enabled in the cloud again, so it is not disabled in Active Directory. ");
        }
        if (wait.isSeenIn(found.syncedAt())) {
            return done(found, claim, Objects.requireNonNull(wait.since()));
        }
        return SyncWait.isOver(claim.at(), context.now())
                ? overdue(found)
                : wait.again(claim.at(), context.now(), "Waiting until Active Directory has been synchronised.");
    }

    private static Outcome done(SyncedAccount found, CaseBrief.Claim claim, Instant since) {
        return new Outcome.Done(
                "Disabled in Active Directory by a person; the directory said so at " + found.syncedAt() + ".",
                Map.of(
                        "accountEnabled",
                        "false",
                        "syncedAt",
                        String.valueOf(found.syncedAt()),
                        "lookedFrom",
                        since.toString(),
                        "doneBy",
                        claim.by()));
    }

    private static Outcome overdue(SyncedAccount found) {
        return new Outcome.NeedsHuman(
                SyncWait.SYNC_OVERDUE,
                "Somebody completed this step, and Active Directory has told the cloud nothing of the account since ("
                        + (found.syncedAt() == null ? "never" : "last at " + found.syncedAt())
                        + "). See that the account is disabled there and that the synchronisation runs, then complete again.");
    }

    // Identifiers, not names: two people may share a name, and a name in a command could be read as more than a name.
    private static Outcome ask(SyncedAccount found, String first) {
        return new Outcome.NeedsHuman(
                SYNCED_FROM_AD,
                first
                        + "An on-premises Active Directory rules this account: disable it there, reset its password twice,"
                        + " and complete this step; the next synchronisation is then waited for. The account there has the"
                        + " security identifier " + Objects.requireNonNullElse(found.securityId(), "unknown")
                        + " and the immutable id " + Objects.requireNonNullElse(found.immutableId(), "unknown") + ".");
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.CONTAINS, Phase.CONTAIN)
                .after("lastday.guard-rails")
                .call("GET /users/{id} onPremisesSyncEnabled", EntraAccounts.READ, "tells whether a directory rules it")
                .call("PATCH /users/{id} accountEnabled", EntraAccounts.ENABLE_DISABLE, "blocks sign-in as first aid")
                .ends(
                        OutcomeKind.DONE,
                        "A person completed it, and the directory has said since that the account is off.")
                .ends(OutcomeKind.ALREADY_DONE, "It was off before the case.")
                .ends(OutcomeKind.SKIPPED, NOT_APPLICABLE, "No on-premises directory rules the account.")
                .ends(OutcomeKind.NEEDS_HUMAN, SYNCED_FROM_AD, "A person disables the account in Active Directory.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        SyncWait.SYNC_OVERDUE,
                        "No synchronisation came within three hours of the person's word.")
                .byHand("Disable the account in Active Directory, reset its password twice, complete the step.")
                .build();
    }
}
