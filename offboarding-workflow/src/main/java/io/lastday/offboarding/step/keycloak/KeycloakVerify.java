package io.lastday.offboarding.step.keycloak;

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

/** Reads the account once more, later than containment: a federation's sync, or a colleague, may have undone what was seen done. */
final class KeycloakVerify implements Step {

    private final KeycloakAccounts accounts;

    KeycloakVerify(KeycloakAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public StepId id() {
        return new StepId("keycloak.verify");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.KEYCLOAK;
    }

    @Override
    public String title() {
        return "Read the Keycloak account back";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), this::verify);
    }

    private StepResult verify(Account account) {
        KeycloakAccount state = accounts.read(account.id());
        if (state.isLightweight()) {
            return ofSessions(state);
        }
        if (state.enabled()) {
            return notVerified(
                    "the account can log in again. Find out who or what enabled it, then retry keycloak.disable.");
        }
        if (!state.isQuiet()) {
            return notVerified(
                    state.sessions() + " sessions and " + state.grants()
                            + " clients with consent or offline token are left. Retry keycloak.log-out and keycloak.offline-sessions.");
        }
        if (state.notBefore().equals(Instant.EPOCH)) {
            return notVerified("older tokens are not refused. Retry keycloak.log-out.");
        }
        return new Outcome.Done(
                "Blocked, no session left, tokens from before " + state.notBefore() + " refused.",
                Map.of(
                        "enabled", "false",
                        "notBefore", state.notBefore().toString(),
                        "sessionsLeft", "0",
                        "clientsLeft", "0"));
    }

    private static StepResult ofSessions(KeycloakAccount state) {
        return state.sessions() == 0
                ? new Outcome.Done("No session is left, and the account ended with them.", Map.of("sessionsLeft", "0"))
                : notVerified(state.sessions() + " sessions are left. Retry keycloak.log-out, and see that the identity"
                        + " provider lets the person in no more.");
    }

    private static StepResult notVerified(String why) {
        return new Outcome.NeedsHuman(Reasons.NOT_VERIFIED, "Not contained: " + why);
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.READS, Phase.VERIFY)
                .after("keycloak.disable", "keycloak.log-out", "keycloak.offline-sessions")
                .call("GET /users/{id} and its sessions", "view-users", "looks whether the account stayed contained")
                .ends(OutcomeKind.DONE, "Still blocked, no session, no offline session.")
                .ends(OutcomeKind.NEEDS_HUMAN, Reasons.NOT_VERIFIED, "Enabled again, or a session has appeared.")
                .byHand("Look at the user in the realm's admin console.")
                .build();
    }
}
