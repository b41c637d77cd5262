package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;

/**
 * Takes something from an account that is contained. Where the playbook blocks log-in, nothing is taken before the account is seen
 * blocked: to leave a group can open a door that the group kept shut.
 */
abstract class RevokingStep implements Step {

    static final StepId DISABLE = new StepId("keycloak.disable");

    /** The account is not blocked yet. */
    static final ReasonCode STILL_ENABLED = new ReasonCode("STILL_ENABLED");

    /** The new role has it too. */
    static final ReasonCode KEPT = new ReasonCode("KEPT_FOR_NEW_ROLE");

    static final String KEPT_WHY = "the new role has it too";

    private final StepId id;
    private final String title;
    private final KeycloakAccounts accounts;
    private final Removals removals;

    RevokingStep(String id, String title, KeycloakAccounts accounts, Removals removals) {
        this.id = new StepId(id);
        this.title = title;
        this.accounts = accounts;
        this.removals = removals;
    }

    /** What is to be taken from the account {@code user}. */
    abstract Removal<?> removal(StepContext context, String user);

    @Override
    public final StepId id() {
        return id;
    }

    @Override
    public final ConnectedSystem system() {
        return ConnectedSystem.KEYCLOAK;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> take(context, account));
    }

    private StepResult take(StepContext context, Account account) {
        if (KeycloakAccount.isLightweight(account.id())) {
            return new Outcome.Skipped(
                    KeycloakAccount.NOT_APPLICABLE,
                    "Keycloak keeps nothing of this account: it exists only as long as its session.");
        }
        boolean ends = context.brief().earlier().of(DISABLE).isPresent();
        if (ends && !accounts.observes() && accounts.isEnabled(account.id())) {
            return new Outcome.NeedsHuman(
                    STILL_ENABLED, "The account can still log in. Retry keycloak.disable first, then this step.");
        }
        return removals.run(context, removal(context, account.id()));
    }
}
