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
import io.lastday.offboarding.step.remote.Attempts;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.RemoteSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Ends online sessions and moves the account's not-before, from which on older refresh and offline tokens are refused as stale.
 * Verified by both: no session, and a not-before that moved to the time of this run.
 */
final class KeycloakLogOut implements Step {

    /** How far Keycloak's clock may be behind ours. */
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private final KeycloakAccounts accounts;
    private final ReadBack readBack;

    KeycloakLogOut(KeycloakAccounts accounts, ReadBack readBack) {
        this.accounts = accounts;
        this.readBack = readBack;
    }

    @Override
    public StepId id() {
        return new StepId("keycloak.log-out");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.KEYCLOAK;
    }

    @Override
    public String title() {
        return "End sessions and refuse older tokens in Keycloak";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> logOut(context, account));
    }

    private StepResult logOut(StepContext context, Account account) {
        Attempts attempts = Attempts.of(context);
        KeycloakAccount found = accounts.read(account.id());
        if (found.isLightweight()) {
            return endSessions(context, found, attempts);
        }
        Instant before = attempts.any() ? notBefore(attempts, found) : found.notBefore();
        accounts.logOut(account.id());
        accounts.endSessions(account.id()); // those that the log-out left; as a rule none
        Optional<KeycloakAccount> shown =
                readBack.until(() -> accounts.read(account.id()), state -> isOut(state, before, context.now()));
        return shown.map(state -> done(state, found.sessions()))
                .orElseGet(() -> attempts.notShown(context, found.notBefore(), "the log-out"));
    }

    /** Keycloak's log-out passes over an account that it does not keep, so its sessions end one by one. */
    private StepResult endSessions(StepContext context, KeycloakAccount found, Attempts attempts) {
        if (found.sessions() == 0) {
            Map<String, String> evidence = Map.of("sessionsLeft", "0");
            return attempts.any()
                    ? new Outcome.Done("No session is left, and the account ended with them.", evidence)
                    : new Outcome.AlreadyDone("No session was left, and the account ended with them.", evidence);
        }
        accounts.endSessions(found.id());
        return readBack.until(() -> accounts.read(found.id()), state -> state.sessions() == 0)
                .<StepResult>map(state -> new Outcome.Done(
                        "No session is left, and the account ended with them.",
                        Map.of("sessionsEnded", String.valueOf(found.sessions()), "sessionsLeft", "0")))
                .orElseGet(() -> attempts.notShown(context, null, "the end of the sessions"));
    }

    private static Instant notBefore(Attempts attempts, KeycloakAccount found) {
        Instant before = attempts.beforeOr(found.notBefore());
        return before == null ? found.notBefore() : before;
    }

    private static boolean isOut(KeycloakAccount state, Instant before, Instant now) {
        boolean moved = state.notBefore().isAfter(before);
        return moved && state.sessions() == 0 && !state.notBefore().isBefore(now.minus(CLOCKS));
    }

    private static StepResult done(KeycloakAccount state, int ended) {
        return new Outcome.Done(
                "Tokens from before " + state.notBefore() + " are refused, and no session is left.",
                Map.of(
                        "notBefore", state.notBefore().toString(),
                        "sessionsEnded", String.valueOf(ended),
                        "sessionsLeft", "0"));
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.CONTAINS, Phase.CONTAIN)
                .after("keycloak.disable")
                .call("GET /users/{id}, GET /users/{id}/sessions", "view-users", "reads not-before and sessions")
                .call("POST /users/{id}/logout", "manage-users", "moves not-before and ends online sessions")
                .ends(OutcomeKind.DONE, "Not-before has moved and no session is left.")
                .byHand("Log the user out of all sessions in the realm's admin console.")
                .build();
    }
}
