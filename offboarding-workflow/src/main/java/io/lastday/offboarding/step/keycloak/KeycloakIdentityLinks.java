package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.keycloak.KeycloakHoldings.Link;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Set;

/**
 * Removes links to identity providers. The account stays, disabled: were it deleted, a provider that still lets the person in would
 * make a new one at the next log-in.
 */
final class KeycloakIdentityLinks extends RevokingStep {

    private final KeycloakHoldings holdings;

    KeycloakIdentityLinks(KeycloakAccounts accounts, KeycloakHoldings holdings, Removals removals) {
        super("keycloak.identity-links", "Remove links to identity providers in Keycloak", accounts, removals);
        this.holdings = holdings;
    }

    @Override
    Removal<Link> removal(StepContext context, String user) {
        return new Links(user, context.brief().keep());
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.REVOKE)
                .after("keycloak.disable", "entra.disable")
                .call("GET /users/{id}/federated-identity", KeycloakAccounts.VIEW, "lists the links before and after")
                .call("DELETE /users/{id}/federated-identity/{provider}", KeycloakAccounts.MANAGE, "removes a link")
                .ends(OutcomeKind.DONE, "The account, read back, is linked to no identity provider.")
                .ends(OutcomeKind.ALREADY_DONE, "It was linked to none; nothing was written.")
                .ends(OutcomeKind.NEEDS_HUMAN, STILL_ENABLED, "The account can still log in.")
                .byHand("Remove the named links in the realm's admin console, and block the person at each provider:"
                        + " a provider that lets them in may make them a new account.")
                .build();
    }

    private final class Links implements Removal<Link> {

        private final String user;
        private final Set<String> keep;

        Links(String user, Set<String> keep) {
            this.user = user;
            this.keep = keep;
        }

        @Override
        public List<Link> list() {
            return holdings.links(user);
        }

        @Override
        public Judgement judge(Link link) {
            return keep.contains(link.provider()) ? new Judgement.Leave(KEPT, KEPT_WHY) : new Judgement.Remove();
        }

        @Override
        public void remove(Link link) {
            holdings.unlink(user, link);
        }

        @Override
        public String name(Link link) {
            return link.provider() + " (" + link.user() + ")";
        }
    }
}
