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
import java.util.Map;
import java.util.Optional;

/**
 * Blocks sign-in. Comes before the revocation of sessions: the other way round, new tokens could be had in the gap.
 *
 * <p>For an account that an on-premises directory rules, the change in the cloud is first aid: the next sync undoes it, so a human
 * has to disable it there, as {@code ad.disable} asks.
 */
final class EntraDisable implements Step {

    static final ReasonCode SYNCED_FROM_AD = new ReasonCode("SYNCED_FROM_AD");

    private static final StepId AD_DISABLE = new StepId("ad.disable");

    private final EntraAccounts accounts;
    private final ReadBack readBack;

    EntraDisable(EntraAccounts accounts, ReadBack readBack) {
        this.accounts = accounts;
        this.readBack = readBack;
    }

    @Override
    public StepId id() {
        return new StepId("entra.disable");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Block sign-in in Entra";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> disable(context, account));
    }

    private StepResult disable(StepContext context, Account account) {
        EntraAccount found = accounts.read(account.id());
        Attempts attempts = Attempts.of(context);
        if (!found.enabled()) {
            return ended(context, found, attempts.any());
        }
        accounts.setEnabled(account.id(), false);
        Optional<EntraAccount> shown = readBack.until(() -> accounts.read(account.id()), state -> !state.enabled());
        return shown.map(state -> ended(context, state, /* changed */ true))
                .orElseGet(() -> attempts.notShown(context, null, "the block"));
    }

    private static StepResult ended(StepContext context, EntraAccount state, boolean changed) {
        if (state.synced()) {
            return firstAid(context, changed);
        }
        Map<String, String> evidence = Map.of("accountEnabled", "false");
        return changed
                ? new Outcome.Done("Sign-in is blocked.", evidence)
                : new Outcome.AlreadyDone("Sign-in was blocked already.", evidence);
    }

    // Where the playbook has ad.disable, the premises are that step's; an older playbook has nobody else to ask.
    private static StepResult firstAid(StepContext context, boolean changed) {
        boolean othersTask = context.brief().earlier().of(AD_DISABLE).isPresent();
        if (!othersTask && context.brief().claim() == null) {
            return new Outcome.NeedsHuman(
                    SYNCED_FROM_AD,
                    "Disabled in Entra as first aid. An on-premises Active Directory rules this account, and its next sync may"
                            + " enable it again: disable it there, reset its password twice, wait for a sync, then retry"
                            + " entra.verify and complete this step.");
        }
        Map<String, String> evidence = Map.of("accountEnabled", "false", "firstAid", "true");
        return changed
                ? new Outcome.Done("Blocked in Entra as first aid; Active Directory rules the account.", evidence)
                : new Outcome.AlreadyDone("It was blocked in Entra; Active Directory rules the account.", evidence);
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.CONTAINS, Phase.CONTAIN)
                .after("lastday.guard-rails")
                .call("GET /users/{id}", EntraAccounts.READ, "reads the account before and after")
                .call("PATCH /users/{id} accountEnabled", EntraAccounts.ENABLE_DISABLE, "blocks sign-in")
                .ends(OutcomeKind.DONE, "The account, read back, cannot sign in.")
                .ends(OutcomeKind.ALREADY_DONE, "It could not sign in before; nothing was written.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        SYNCED_FROM_AD,
                        "An on-premises directory would enable it again, and the playbook has no ad.disable.")
                .byHand("Block sign-in in the Entra admin centre, or in Active Directory for a synchronised account.")
                .build();
    }
}
