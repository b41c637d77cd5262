package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.remote.Attempts;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the password by one that nobody knows, so that an account which comes back to life does not answer to the old one. Verified
 * by the time of the last change, which has to move. Whose password is set cannot be read, so a first run always sets one.
 */
final class EntraPassword implements Step {

    private final Passwords passwords;
    private final ReadBack readBack;

    EntraPassword(Passwords passwords, ReadBack readBack) {
        this.passwords = passwords;
        this.readBack = readBack;
    }

    @Override
    public StepId id() {
        return new StepId("entra.password");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Replace the password by one that nobody knows";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> replace(context, account));
    }

    private StepResult replace(StepContext context, Account account) {
        Passwords.State found = passwords.read(account.id());
        if (found.guest()) {
            return new Outcome.Skipped(
                    DirectoryReasons.GUEST_PASSWORD, "A guest's password belongs to their own organisation.");
        }
        if (found.synced()) {
            CaseBrief.Claim claim = context.brief().claim();
            return claim == null ? onPremises() : onPremises(claim);
        }
        return replace(context, account, found.changedAt());
    }

    private static StepResult onPremises() {
        return new Outcome.NeedsHuman(
                DirectoryReasons.SYNCED_FROM_AD,
                "An on-premises Active Directory holds this password. Reset it there twice, so that the old one is in no"
                        + " cache, then complete this step.");
    }

    /** Where the directory keeps its passwords to itself, the cloud tells nothing of them: the evidence says so. */
    private static StepResult onPremises(CaseBrief.Claim claim) {
        return new Outcome.Done(
                "Reset in Active Directory by hand: " + claim.reason(),
                Map.of(
                        "saidBy", claim.by(),
                        "saidAt", claim.at().toString(),
                        "proof", "a person's word"));
    }

    private StepResult replace(StepContext context, Account account, @Nullable Instant changedAt) {
        Attempts attempts = Attempts.of(context);
        Instant before = attempts.beforeOr(changedAt);
        if (attempts.any() && hasMoved(changedAt, before)) {
            return done(changedAt, before);
        }
        try {
            passwords.scramble(account.id());
        } catch (RemoteFailure.MissingPermission privileged) {
            if (attempts.any()) {
                throw privileged;
            }
            // an administrator will do it by hand: without the time from before, that could never be seen
            return attempts.remembering(
                    context, changedAt, "Refused; when the password was last changed is remembered.");
        }
        Optional<Passwords.State> shown =
                readBack.until(() -> passwords.read(account.id()), state -> hasMoved(state.changedAt(), before));
        return shown.map(state -> done(state.changedAt(), before))
                .orElseGet(() -> attempts.notShown(context, changedAt, "the new password"));
    }

    private static boolean hasMoved(@Nullable Instant now, @Nullable Instant before) {
        return now != null && (before == null || now.isAfter(before));
    }

    private static StepResult done(@Nullable Instant changedAt, @Nullable Instant before) {
        return new Outcome.Done(
                "The password was replaced at " + changedAt + " by one that nobody knows.",
                Map.of("passwordChangedAt", String.valueOf(changedAt), "before", String.valueOf(before)));
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.CHANGES, Phase.CONTAIN, Phase.REVOKE)
                .after("entra.disable")
                .call("GET /users/{id}", EntraAccounts.READ, "reads when the password was changed, before and after")
                .call(
                        "PATCH /users/{id} passwordProfile",
                        Passwords.WRITE,
                        "sets a random password, which is neither kept nor logged")
                .ends(
                        OutcomeKind.DONE,
                        "The time of the last password change has moved; for a synchronised account, a person's word.")
                .ends(OutcomeKind.SKIPPED, DirectoryReasons.GUEST_PASSWORD, "A guest's password is not in this tenant.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.SYNCED_FROM_AD, "Active Directory holds the password.")
                .byHand(
                        "Reset the password in the Entra admin centre and throw the new one away; for a synchronised account,"
                                + " reset it twice in Active Directory.")
                .build();
    }
}
