package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccount;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.remote.Attempts;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.platform.failure.RemoteFailure;
import java.util.Map;
import java.util.Optional;

/**
 * Deletes a guest's object from the tenant, after everything else has been read back. A member's account is never deleted: only what
 * Entra, read just before, calls a guest.
 */
final class EntraGuest implements Step {

    private final EntraAccounts accounts;
    private final Guests guests;
    private final ReadBack readBack;

    EntraGuest(EntraAccounts accounts, Guests guests, ReadBack readBack) {
        this.accounts = accounts;
        this.guests = guests;
        this.readBack = readBack;
    }

    @Override
    public StepId id() {
        return new StepId("entra.guest");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Delete the guest object";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> delete(context, account));
    }

    private StepResult delete(StepContext context, Account account) {
        Attempts attempts = Attempts.of(context);
        Optional<EntraAccount> found = find(account.id());
        if (found.isEmpty()) {
            return gone(account.id(), attempts.any());
        }
        Optional<StepResult> objection = objection(context, found.get());
        if (objection.isPresent()) {
            return objection.get();
        }
        deleteOnce(account.id());
        return readBack.until(() -> find(account.id()), Optional::isEmpty).isPresent()
                ? gone(account.id(), /* deletedByUs */ true)
                : attempts.notShown(context, null, "the deletion");
    }

    private void deleteOnce(String id) {
        try {
            guests.delete(id);
        } catch (RemoteFailure.NotFound fasterColleague) {
            // gone is what was asked for, and is read back
        }
    }

    private Optional<StepResult> objection(StepContext context, EntraAccount found) {
        if (!found.guest()) {
            return Optional.of(new Outcome.Skipped(
                    DirectoryReasons.NOT_A_GUEST, "The account belongs to a member of the firm, and is not deleted."));
        }
        if (!context.brief().approved()) {
            return Optional.of(new Outcome.NeedsHuman(
                    DirectoryReasons.NOT_APPROVED, "Nothing is deleted in a case that nobody has approved."));
        }
        return found.enabled() && !accounts.observes()
                ? Optional.of(new Outcome.NeedsHuman(
                        DirectoryReasons.NOT_BLOCKED,
                        "The guest can still sign in. Retry entra.disable, then this step."))
                : Optional.empty();
    }

    private Optional<EntraAccount> find(String id) {
        try {
            return Optional.of(accounts.read(id));
        } catch (RemoteFailure.NotFound deleted) {
            return Optional.empty();
        }
    }

    private StepResult gone(String id, boolean deletedByUs) {
        Optional<String> deletedAt = guests.deletedAt(id);
        Map<String, String> evidence = Map.of("deletedAt", deletedAt.orElse("unknown"));
        String bin = deletedAt.isPresent()
                ? " For thirty days it can be restored from the deleted users."
                : " The deleted users do not hold it either.";
        return deletedByUs
                ? new Outcome.Done("The guest object is deleted." + bin, evidence)
                : new Outcome.AlreadyDone("The guest object was gone already." + bin, evidence);
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.DESTROYS, Phase.VERIFY, Phase.CLOSE)
                .after(
                        "entra.disable",
                        "teams.export",
                        "entra.owned-groups",
                        "entra.groups",
                        "entra.verify",
                        "lastday.residual-access")
                .call(
                        "GET /users/{id}",
                        EntraAccounts.READ,
                        "sees that it is a guest's and blocked, and that it is gone")
                .call("DELETE /users/{id}", Guests.WRITE, "deletes the guest object")
                .call("GET /directory/deletedItems/{id}", EntraAccounts.READ, "reads when it was deleted")
                .ends(OutcomeKind.DONE, "The object is not found any more.")
                .ends(OutcomeKind.ALREADY_DONE, "It was not there; nothing was written.")
                .ends(OutcomeKind.SKIPPED, DirectoryReasons.NOT_A_GUEST, "The account is a member's.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.NOT_BLOCKED, "The guest can still sign in.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.NOT_APPROVED, "Nobody has approved the case.")
                .byHand("Delete the guest under Users in the Entra admin centre.")
                .build();
    }
}
