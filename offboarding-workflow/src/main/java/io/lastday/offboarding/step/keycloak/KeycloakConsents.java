package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Set;

/**
 * Takes back what the person agreed to in clients, and the offline tokens that come with it. Containment did it once; here it is
 * looked for again, client by client, so that what came back, or could not go then, is named.
 */
final class KeycloakConsents extends RevokingStep {

    private final KeycloakAccounts accounts;

    KeycloakConsents(KeycloakAccounts accounts, Removals removals) {
        super("keycloak.consents", "Take back consents in Keycloak", accounts, removals);
        this.accounts = accounts;
    }

    @Override
    Removal<String> removal(StepContext context, String user) {
        return new Consents(user, context.brief().keep());
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.REVOKE)
                .after("keycloak.disable")
                .call("GET /users/{id}/consents", KeycloakAccounts.VIEW, "lists clients before and after")
                .call("DELETE /users/{id}/consents/{client}", KeycloakAccounts.MANAGE, "takes consent and token back")
                .ends(OutcomeKind.DONE, "No client, read back, holds a consent or an offline token.")
                .ends(OutcomeKind.ALREADY_DONE, "None held any; nothing was written.")
                .ends(OutcomeKind.NEEDS_HUMAN, STILL_ENABLED, "The account can still log in.")
                .byHand("Revoke the named clients on the user's consents page in the realm's admin console.")
                .build();
    }

    private final class Consents implements Removal<String> {

        private final String user;
        private final Set<String> keep;

        Consents(String user, Set<String> keep) {
            this.user = user;
            this.keep = keep;
        }

        @Override
        public List<String> list() {
            return accounts.grantedClients(user);
        }

        @Override
        public Judgement judge(String client) {
            return keep.contains(client) ? new Judgement.Leave(KEPT, KEPT_WHY) : new Judgement.Remove();
        }

        @Override
        public void remove(String client) {
            accounts.revokeGrant(user, client);
        }

        @Override
        public String name(String client) {
            return client;
        }
    }
}
