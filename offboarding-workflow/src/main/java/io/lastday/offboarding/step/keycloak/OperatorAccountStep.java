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
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteSteps;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a leaver's log-in to Lastday itself (product rule 6): blocked, logged out, nothing left to come back with. The service
 * refuses their tokens from Contain on besides, so that the minutes which a token still has are covered too.
 */
final class OperatorAccountStep implements Step {

    private final OperatorLogins logins;
    private final ReadBack readBack;

    OperatorAccountStep(OperatorLogins logins, ReadBack readBack) {
        this.logins = logins;
        this.readBack = readBack;
    }

    @Override
    public StepId id() {
        return new StepId("lastday.operator-account");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.LASTDAY;
    }

    @Override
    public String title() {
        return "Block log-in to Lastday itself";
    }

    @Override
    public StepResult run(StepContext context) {
        return switch (logins) {
            case OperatorLogins.NotConnected unknown ->
                new Outcome.Skipped(
                        OperatorLogins.NotConnected.REASON,
                        "The operators' realm is not connected. If the person operates Lastday, whoever runs the realm"
                                + " has to block them there.");
            case OperatorRealm realm -> RemoteSteps.guarded(context, () -> block(context, realm));
        };
    }

    private StepResult block(StepContext context, OperatorRealm realm) {
        List<Account> held = realm.of(context.accounts());
        if (held.isEmpty()) {
            return new Outcome.Skipped(Reasons.NO_ACCOUNT, "The person does not operate Lastday.");
        }
        Attempts attempts = Attempts.of(context);
        List<KeycloakAccount> open = held.stream()
                .map(login -> realm.accounts().read(login.id()))
                .filter(login -> !isBlocked(login))
                .toList();
        if (open.isEmpty()) {
            return attempts.any() ? done(held) : alreadyDone(held);
        }
        List<Optional<KeycloakAccount>> shown =
                open.stream().map(login -> taken(realm.accounts(), login)).toList();
        return shown.stream().allMatch(Optional::isPresent)
                ? done(held)
                : attempts.notShown(context, null, "the block of the log-in to Lastday");
    }

    /** Blocks first: the other way round, a new session could begin in the gap. */
    private Optional<KeycloakAccount> taken(KeycloakAccounts accounts, KeycloakAccount login) {
        String id = login.id();
        if (login.enabled()) {
            accounts.setEnabled(id, false);
        }
        accounts.logOut(id);
        accounts.grantedClients(id).forEach(client -> accounts.revokeGrant(id, client));
        return readBack.until(
                () -> accounts.read(id),
                after -> isBlocked(after) && after.notBefore().isAfter(login.notBefore()));
    }

    private static boolean isBlocked(KeycloakAccount login) {
        return !login.enabled() && login.isQuiet() && login.notBefore().isAfter(Instant.EPOCH);
    }

    private static StepResult done(List<Account> held) {
        return new Outcome.Done("Log-in to Lastday is blocked, and no session is left.", evidence(held));
    }

    private static StepResult alreadyDone(List<Account> held) {
        return new Outcome.AlreadyDone(
                "Log-in to Lastday was blocked already, and no session is left.", evidence(held));
    }

    private static Map<String, String> evidence(List<Account> held) {
        return Map.of(
                "logIns", String.valueOf(held.size()), "enabled", "false", "sessionsLeft", "0", "clientsLeft", "0");
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.CONTAINS, Phase.CONTAIN)
                .after("lastday.guard-rails")
                .call("GET /users?q=person:…", "query-users", "finds the log-in of a leaver who operates Lastday")
                .call("PUT /users/{id}, POST …/logout", "manage-users", "blocks it and ends its sessions")
                .ends(OutcomeKind.DONE, "The log-in is blocked and has no session.")
                .ends(OutcomeKind.ALREADY_DONE, "It was; nothing was written.")
                .ends(OutcomeKind.SKIPPED, Reasons.NO_ACCOUNT, "The person does not operate Lastday.")
                .ends(
                        OutcomeKind.SKIPPED,
                        OperatorLogins.NotConnected.REASON,
                        "Another provider holds the log-ins; Lastday refuses the leaver all the same.")
                .byHand("Block the log-in in the provider that holds the operators' accounts.")
                .build();
    }
}
