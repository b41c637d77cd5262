package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.privilege.AppRoles.AppRole;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Set;

/** Takes the account's own roles in applications; those of its groups go with the groups. */
final class EntraAppRoles implements Step {

    private final AppRoles roles;
    private final Removals removals;

    EntraAppRoles(AppRoles roles, Removals removals) {
        this.roles = roles;
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("entra.app-roles");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Take roles in applications";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(
                context, system(), account -> removals.run(context, new OwnRoles(context, account.id())));
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.REVOKE)
                .after("entra.disable")
                .call("GET /users/{id}/appRoleAssignments", AppRoles.READ, "lists roles in applications")
                .call("DELETE /users/{id}/appRoleAssignments/{id}", AppRoles.WRITE, "takes one of them")
                .ends(OutcomeKind.DONE, "The roles, listed again, are gone.")
                .ends(OutcomeKind.ALREADY_DONE, "The account held no role of its own in any application.")
                .byHand("Remove the person in the Entra admin centre, Enterprise applications, Users and groups.")
                .build();
    }

    /** What to do about a role. Plain access has the same role id in every application, so both have to be kept. */
    static Removal.Judgement judge(AppRole role, Set<String> keep) {
        if (keep.contains(role.id()) || keep.contains(role.resource()) && keep.contains(role.role())) {
            return new Removal.Judgement.Leave(Powers.KEPT, Powers.KEPT_WHY);
        }
        return role.direct()
                ? new Removal.Judgement.Remove()
                : new Removal.Judgement.Leave(Powers.THROUGH_GROUP, Powers.THROUGH_GROUP_WHY);
    }

    private final class OwnRoles implements Removal<AppRole> {

        private final StepContext context;
        private final String account;

        OwnRoles(StepContext context, String account) {
            this.context = context;
            this.account = account;
        }

        @Override
        public List<AppRole> list() {
            return roles.of(account);
        }

        @Override
        public Judgement judge(AppRole role) {
            return EntraAppRoles.judge(role, context.brief().keep());
        }

        @Override
        public void remove(AppRole role) {
            roles.remove(account, role.id());
        }

        @Override
        public String name(AppRole role) {
            return role.name() + " (" + role.id() + ")";
        }
    }
}
