package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.privilege.OAuthGrants.Consent;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Set;

/**
 * Ends what the person let applications do in their name. Consents that an administrator gave for everybody are other people's too
 * and stay.
 */
final class EntraOAuthGrants implements Step {

    static final ReasonCode FOR_EVERYBODY = new ReasonCode("CONSENT_FOR_EVERYBODY");

    private final OAuthGrants grants;
    private final Removals removals;

    EntraOAuthGrants(OAuthGrants grants, Removals removals) {
        this.grants = grants;
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("entra.oauth-grants");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "End consents to applications";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(
                context, system(), account -> removals.run(context, new OwnConsents(context, account.id())));
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.REVOKE)
                .after("entra.disable")
                .call("GET /users/{id}/oauth2PermissionGrants", OAuthGrants.READ, "lists consents")
                .call(
                        "DELETE /oauth2PermissionGrants/{id}",
                        OAuthGrants.WRITE,
                        "ends one that the person gave for themselves")
                .ends(OutcomeKind.DONE, "The consents, listed again, are gone.")
                .ends(OutcomeKind.ALREADY_DONE, "The person had given none, or an administrator's for everybody only.")
                .byHand(
                        "Revoke the person's permissions in the Entra admin centre, Enterprise applications, Permissions.")
                .build();
    }

    /** What to do about a consent. */
    static Removal.Judgement judge(Consent consent, Set<String> keep) {
        if (keep.contains(consent.id()) || keep.contains(consent.client())) {
            return new Removal.Judgement.Leave(Powers.KEPT, Powers.KEPT_WHY);
        }
        return consent.own()
                ? new Removal.Judgement.Remove()
                : new Removal.Judgement.Leave(FOR_EVERYBODY, "an administrator consented for everybody");
    }

    private final class OwnConsents implements Removal<Consent> {

        private final StepContext context;
        private final String account;

        OwnConsents(StepContext context, String account) {
            this.context = context;
            this.account = account;
        }

        @Override
        public List<Consent> list() {
            return grants.of(account);
        }

        @Override
        public Judgement judge(Consent consent) {
            return EntraOAuthGrants.judge(consent, context.brief().keep());
        }

        @Override
        public void remove(Consent consent) {
            grants.remove(consent.id());
        }

        @Override
        public String name(Consent consent) {
            return consent.words() + " [" + consent.id() + "]";
        }
    }
}
