package io.lastday.offboarding.step.entra;

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
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteSteps;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the account once more, later than containment: that it stayed blocked, and that nobody has signed in since its sessions
 * were revoked. A sync from on-premises, or a colleague, may have undone what was seen done.
 */
final class EntraVerify implements Step {

    private final EntraAccounts accounts;

    EntraVerify(EntraAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public StepId id() {
        return new StepId("entra.verify");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Read the Entra account back";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), this::verify);
    }

    private StepResult verify(Account account) {
        EntraAccount state = accounts.read(account.id());
        if (state.enabled()) {
            return notVerified(
                    "the account can sign in again. Find out who or what enabled it, then retry entra.disable.");
        }
        if (state.guest()) {
            return verified(state, "not applicable to a guest");
        }
        return sessions(state, accounts.lastSuccessfulSignIn(account.id()));
    }

    private static StepResult sessions(EntraAccount state, Optional<Instant> signIn) {
        Instant stamp = state.sessionsValidFrom();
        if (stamp == null) {
            return notVerified("Entra shows no session stamp. Retry entra.revoke-sessions.");
        }
        if (signIn.isPresent() && signIn.get().isAfter(stamp)) {
            return notVerified("somebody signed in at " + signIn.get() + ", after the session stamp " + stamp
                    + ". Retry entra.revoke-sessions and look at the sign-in log.");
        }
        return verified(state, signIn.map(Instant::toString).orElse("unknown"));
    }

    private static StepResult verified(EntraAccount state, String lastSignIn) {
        return new Outcome.Done(
                "Blocked, and sessions from before " + state.stamp() + " are revoked.",
                Map.of(
                        "accountEnabled",
                        "false",
                        "sessionsValidFrom",
                        state.stamp(),
                        "lastSuccessfulSignIn",
                        lastSignIn));
    }

    private static StepResult notVerified(String why) {
        return new Outcome.NeedsHuman(Reasons.NOT_VERIFIED, "Not contained: " + why);
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.READS, Phase.VERIFY)
                .after("entra.disable", "entra.revoke-sessions")
                .call("GET /users/{id}", EntraAccounts.READ, "looks whether the account stayed blocked")
                .call(
                        "GET /users/{id}?$select=signInActivity",
                        EntraAccounts.SIGN_INS,
                        "looks whether somebody signed in since; left out where it is not granted")
                .ends(OutcomeKind.DONE, "Still blocked, and nobody signed in since the sessions were revoked.")
                .ends(OutcomeKind.NEEDS_HUMAN, Reasons.NOT_VERIFIED, "Enabled again, or used since.")
                .byHand("Look at the account and its sign-in log in the Entra admin centre.")
                .build();
    }
}
