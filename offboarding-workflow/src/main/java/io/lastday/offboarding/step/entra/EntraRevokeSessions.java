package io.lastday.offboarding.step.entra;

import io.lastday.offboarding.person.Account;
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
import io.lastday.offboarding.step.remote.Attempts;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.RemoteSteps;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends sessions and refresh tokens. Verified by the stamp {@code signInSessionsValidFromDateTime}, which has to move: the call
 * answers 200 also where it does nothing, for guests above all, whose sessions belong to their own tenant.
 */
final class EntraRevokeSessions implements Step {

    static final ReasonCode GUEST_SESSIONS = new ReasonCode("GUEST_SESSIONS");

    private final EntraAccounts accounts;
    private final ReadBack readBack;

    EntraRevokeSessions(EntraAccounts accounts, ReadBack readBack) {
        this.accounts = accounts;
        this.readBack = readBack;
    }

    @Override
    public StepId id() {
        return new StepId("entra.revoke-sessions");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Revoke sessions and refresh tokens in Entra";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> revoke(context, account));
    }

    private StepResult revoke(StepContext context, Account account) {
        EntraAccount found = accounts.read(account.id());
        if (found.guest()) {
            return guest(found);
        }
        Attempts attempts = Attempts.of(context);
        Instant before = attempts.beforeOr(found.sessionsValidFrom());
        if (attempts.any() && hasMoved(found, before)) {
            return ended(found, before);
        }
        accounts.revokeSessions(account.id());
        Optional<EntraAccount> shown =
                readBack.until(() -> accounts.read(account.id()), state -> hasMoved(state, before));
        return shown.map(state -> ended(state, before))
                .orElseGet(() -> attempts.notShown(context, found.sessionsValidFrom(), "the new session stamp"));
    }

    private static StepResult guest(EntraAccount found) {
        return found.enabled()
                ? new Outcome.NeedsHuman(
                        GUEST_SESSIONS,
                        "A guest's sessions cannot be revoked from here, and the guest account is still enabled: run"
                                + " entra.disable first, then retry.")
                : new Outcome.Skipped(
                        GUEST_SESSIONS,
                        "A guest's sessions belong to their own tenant: the call would answer 200 and do nothing. The guest"
                                + " account is disabled, which ends access to this tenant.");
    }

    private static boolean hasMoved(EntraAccount state, @Nullable Instant before) {
        Instant now = state.sessionsValidFrom();
        return now != null && (before == null || now.isAfter(before));
    }

    private static StepResult ended(EntraAccount state, @Nullable Instant before) {
        return new Outcome.Done(
                "Sessions and refresh tokens from before " + state.stamp() + " are worth nothing.",
                Map.of("sessionsValidFrom", state.stamp(), "before", String.valueOf(before)));
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.CONTAINS, Phase.CONTAIN)
                .after("entra.disable")
                .call("GET /users/{id}", EntraAccounts.READ, "reads the session stamp before and after")
                .call(
                        "POST /users/{id}/revokeSignInSessions",
                        EntraAccounts.REVOKE,
                        "makes sessions and refresh tokens worthless")
                .ends(OutcomeKind.DONE, "The session stamp has moved.")
                .ends(OutcomeKind.SKIPPED, GUEST_SESSIONS, "A guest's sessions belong to their own tenant.")
                .ends(OutcomeKind.NEEDS_HUMAN, GUEST_SESSIONS, "The guest account is still enabled.")
                .byHand("Revoke sessions on the account's page in the Entra admin centre.")
                .build();
    }
}
