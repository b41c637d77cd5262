package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.keycloak.KeycloakHoldings.Group;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Set;

/** Takes the account out of its groups. A group that a directory rules cannot be left here, and is named for a person. */
final class KeycloakGroups extends RevokingStep {

    private final KeycloakHoldings holdings;

    KeycloakGroups(KeycloakAccounts accounts, KeycloakHoldings holdings, Removals removals) {
        super("keycloak.groups", "Leave groups in Keycloak", accounts, removals);
        this.holdings = holdings;
    }

    @Override
    Removal<Group> removal(StepContext context, String user) {
        return new Memberships(user, context.brief().keep());
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.REVOKE)
                .after("keycloak.disable")
                .call("GET /users/{id}/groups", KeycloakAccounts.VIEW, "lists the groups before and after")
                .call("DELETE /users/{id}/groups/{group}", KeycloakAccounts.MANAGE, "leaves a group")
                .ends(OutcomeKind.DONE, "The account, read back, is in none of the groups that it had to leave.")
                .ends(OutcomeKind.ALREADY_DONE, "It was in no group; nothing was written.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        STILL_ENABLED,
                        "Leaving a group can open a door while log-in is possible.")
                .byHand("Take the user out of the named groups in the realm's admin console, or in the directory that"
                        + " the groups come from.")
                .build();
    }

    private final class Memberships implements Removal<Group> {

        private final String user;
        private final Set<String> keep;

        Memberships(String user, Set<String> keep) {
            this.user = user;
            this.keep = keep;
        }

        @Override
        public List<Group> list() {
            return holdings.groups(user);
        }

        @Override
        public Judgement judge(Group group) {
            return keep.contains(group.id()) ? new Judgement.Leave(KEPT, KEPT_WHY) : new Judgement.Remove();
        }

        @Override
        public void remove(Group group) {
            holdings.leave(user, group);
        }

        @Override
        public String name(Group group) {
            return group.path() + " (" + group.id() + ")";
        }
    }
}
