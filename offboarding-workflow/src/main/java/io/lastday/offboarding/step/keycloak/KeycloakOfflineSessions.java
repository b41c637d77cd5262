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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes back consents and offline tokens. An offline session outlives a disabled account and resumes when it is enabled again
 * (keycloak#50926), so it has to be removed and not only be refused.
 */
final class KeycloakOfflineSessions implements Step {

    private final KeycloakAccounts accounts;
    private final ReadBack readBack;

    KeycloakOfflineSessions(KeycloakAccounts accounts, ReadBack readBack) {
        this.accounts = accounts;
        this.readBack = readBack;
    }

    @Override
    public StepId id() {
        return new StepId("keycloak.offline-sessions");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.KEYCLOAK;
    }

    @Override
    public String title() {
        return "Remove offline sessions and consents in Keycloak";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> remove(context, account));
    }

    private StepResult remove(StepContext context, Account account) {
        Attempts attempts = Attempts.of(context);
        if (KeycloakAccount.isLightweight(account.id())) {
            return end(context, KeycloakAccount.sessionOf(account.id()), attempts);
        }
        List<String> clients = accounts.grantedClients(account.id());
        if (clients.isEmpty()) {
            return attempts.any() ? done(0) : none();
        }
        clients.forEach(client -> accounts.revokeGrant(account.id(), client));
        Optional<List<String>> shown = readBack.until(() -> accounts.grantedClients(account.id()), List::isEmpty);
        return shown.map(left -> done(clients.size())).orElseGet(() -> attempts.notShown(context, null, "the removal"));
    }

    /**
     * An account that lives in its session alone is not found once that has ended, and its offline session, of the same id, goes on
     * without it. That there is none any more is seen by ending it again.
     */
    private StepResult end(StepContext context, String session, Attempts attempts) {
        if (!accounts.endOffline(session)) {
            return attempts.any() ? done(0) : none();
        }
        return readBack.until(() -> accounts.endOffline(session), again -> !again)
                .map(ended -> done(1))
                .orElseGet(() -> attempts.notShown(context, null, "the removal"));
    }

    private static StepResult none() {
        return new Outcome.AlreadyDone("No client holds a consent or an offline session.", Map.of("clientsLeft", "0"));
    }

    private static StepResult done(int removed) {
        return new Outcome.Done(
                "No client holds a consent or an offline session any more.",
                Map.of("clientsRemoved", String.valueOf(removed), "clientsLeft", "0"));
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.CONTAINS, Phase.CONTAIN)
                .after("keycloak.log-out")
                .call("GET /users/{id}/consents", "view-users", "finds clients with a consent or offline tokens")
                .call("DELETE /users/{id}/consents/{client}", "manage-users", "takes both back")
                .call(
                        "DELETE /sessions/{id}?isOffline=true",
                        "manage-users",
                        "ends the offline session of an account that lives in its session alone")
                .ends(OutcomeKind.DONE, "No client holds a consent or an offline session any more.")
                .ends(OutcomeKind.ALREADY_DONE, "None did; nothing was written.")
                .byHand("Revoke the user's consents in the realm's admin console.")
                .build();
    }
}
