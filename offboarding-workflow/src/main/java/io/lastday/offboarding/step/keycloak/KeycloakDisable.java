package io.lastday.offboarding.step.keycloak;

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
import io.lastday.platform.failure.RemoteFailure;
import java.util.Map;
import java.util.Optional;

/** Blocks log-in. Comes before log-out: the other way round, a new session could begin in the gap. */
final class KeycloakDisable implements Step {

    static final ReasonCode SYNCED_FROM_LDAP = new ReasonCode("SYNCED_FROM_LDAP");

    private final KeycloakAccounts accounts;
    private final ReadBack readBack;

    KeycloakDisable(KeycloakAccounts accounts, ReadBack readBack) {
        this.accounts = accounts;
        this.readBack = readBack;
    }

    @Override
    public StepId id() {
        return new StepId("keycloak.disable");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.KEYCLOAK;
    }

    @Override
    public String title() {
        return "Block log-in in Keycloak";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> disable(context, account));
    }

    private StepResult disable(StepContext context, Account account) {
        if (KeycloakAccount.isLightweight(account.id())) {
            return new Outcome.Skipped(
                    KeycloakAccount.NOT_APPLICABLE,
                    "Keycloak keeps nothing of this account that could be blocked: its identity provider decides who logs in,"
                            + " and keycloak.log-out ends its sessions.");
        }
        KeycloakAccount found = accounts.read(account.id());
        Attempts attempts = Attempts.of(context);
        if (!found.enabled()) {
            return ended(found, attempts.any());
        }
        try {
            accounts.setEnabled(account.id(), false);
        } catch (RemoteFailure.Terminal refused) {
            return refused(found, refused);
        }
        Optional<KeycloakAccount> shown = readBack.until(() -> accounts.read(account.id()), state -> !state.enabled());
        return shown.map(state -> ended(state, /* changed */ true))
                .orElseGet(() -> attempts.notShown(context, null, "the block"));
    }

    /** A directory that Keycloak may only read refuses the block: sessions can still be ended here. */
    private static StepResult refused(KeycloakAccount found, RemoteFailure.Terminal refused) {
        if (!found.federated()) {
            throw refused;
        }
        return new Outcome.NeedsHuman(
                SYNCED_FROM_LDAP,
                "Keycloak may only read the directory that this account comes from, so the account can still log in: disable"
                        + " it in the directory, wait for a sync, then retry keycloak.log-out and this step.");
    }

    private static StepResult ended(KeycloakAccount state, boolean changed) {
        if (state.federated()) {
            return new Outcome.NeedsHuman(
                    SYNCED_FROM_LDAP,
                    "Disabled in Keycloak as first aid. The account comes from a user federation, whose sync may enable it"
                            + " again: disable it there, then complete this step.");
        }
        Map<String, String> evidence = Map.of("enabled", "false");
        return changed
                ? new Outcome.Done("Log-in is blocked.", evidence)
                : new Outcome.AlreadyDone("Log-in was blocked already.", evidence);
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.CONTAINS, Phase.CONTAIN)
                .after("lastday.guard-rails")
                .call("GET /users/{id}", "view-users", "reads the account before and after")
                .call("PUT /users/{id} enabled", "manage-users", "blocks log-in")
                .ends(OutcomeKind.DONE, "The account, read back, cannot log in.")
                .ends(OutcomeKind.ALREADY_DONE, "It could not log in before; nothing was written.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        SYNCED_FROM_LDAP,
                        "The directory behind it would enable it again, or is not Keycloak's to change.")
                .ends(
                        OutcomeKind.SKIPPED,
                        KeycloakAccount.NOT_APPLICABLE,
                        "The account lives in its session alone: there is nothing to block.")
                .byHand("Disable the user in the realm's admin console, or in the directory that it comes from.")
                .build();
    }
}
