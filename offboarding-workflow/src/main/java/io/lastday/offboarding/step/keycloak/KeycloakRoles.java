package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.keycloak.KeycloakHoldings.Role;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Set;

/** Takes the roles that were given to the account itself; those of its groups go with the groups. */
final class KeycloakRoles extends RevokingStep {

    static final ReasonCode DEFAULT_ROLE = new ReasonCode("DEFAULT_ROLE");

    private final KeycloakHoldings holdings;

    KeycloakRoles(KeycloakAccounts accounts, KeycloakHoldings holdings, Removals removals) {
        super("keycloak.roles", "Take roles in Keycloak", accounts, removals);
        this.holdings = holdings;
    }

    @Override
    Removal<Role> removal(StepContext context, String user) {
        return new OwnRoles(user, context.brief().keep());
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.REVOKE)
                .after("keycloak.disable")
                .call("GET /users/{id}/role-mappings", KeycloakAccounts.VIEW, "lists the roles before and after")
                .call("DELETE /users/{id}/role-mappings/realm", KeycloakAccounts.MANAGE, "takes a role of the realm")
                .call(
                        "DELETE /users/{id}/role-mappings/clients/{client}",
                        KeycloakAccounts.MANAGE,
                        "takes a role of a client")
                .ends(OutcomeKind.DONE, "The account, read back, has no role of its own but the one that all have.")
                .ends(OutcomeKind.ALREADY_DONE, "It had no other role; nothing was written.")
                .ends(OutcomeKind.NEEDS_HUMAN, STILL_ENABLED, "The account can still log in.")
                .byHand("Take the named roles in the realm's admin console. A role of realm-management asks for an"
                        + " administrator who has that role.")
                .build();
    }

    private final class OwnRoles implements Removal<Role> {

        private final String user;
        private final Set<String> keep;

        OwnRoles(String user, Set<String> keep) {
            this.user = user;
            this.keep = keep;
        }

        @Override
        public List<Role> list() {
            return holdings.roles(user);
        }

        @Override
        public Judgement judge(Role role) {
            if (holdings.isDefault(role)) {
                return new Judgement.Leave(DEFAULT_ROLE, "every account of the realm has it");
            }
            return keep.contains(role.id()) ? new Judgement.Leave(KEPT, KEPT_WHY) : new Judgement.Remove();
        }

        @Override
        public void remove(Role role) {
            holdings.take(user, role);
        }

        @Override
        public String name(Role role) {
            return role.name() + " (" + role.id() + ")";
        }
    }
}
