package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Takes the directory roles that the account holds now. What Privileged Identity Management schedules is another step's. */
final class EntraRoles implements Step {

    private final RoleAssignments roles;
    private final LastAdministrator rail;
    private final Removals removals;

    EntraRoles(RoleAssignments roles, LastAdministrator rail, Removals removals) {
        this.roles = roles;
        this.rail = rail;
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("entra.roles");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Take directory roles";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(
                context, system(), account -> removals.run(context, new ActiveRoles(context, account)));
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.REVOKE)
                .after("entra.disable", "entra.pim")
                .call("GET /roleManagement/directory/roleAssignments", RoleAssignments.READ, "lists the roles held now")
                .call("GET /users/{id}/transitiveMemberOf", "Directory.Read.All", "finds roles that groups hold")
                .call(
                        "DELETE /roleManagement/directory/roleAssignments/{id}",
                        RoleAssignments.WRITE,
                        "takes a role that was given to the account itself")
                .ends(OutcomeKind.DONE, "The roles, listed again, are gone.")
                .ends(OutcomeKind.ALREADY_DONE, "The account held no role of its own.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        Powers.LAST_GLOBAL_ADMINISTRATOR,
                        "Nobody else could administer the tenant afterwards; that role was not taken.")
                .byHand("Remove the assignments in the Entra admin centre, Roles and administrators.")
                .build();
    }

    /** What to do about a role. */
    static Removal.Judgement judge(HeldRole role, String account, Set<String> keep, BooleanSupplier othersRemain) {
        if (keep.contains(role.id()) || keep.contains(role.role())) {
            return new Removal.Judgement.Leave(Powers.KEPT, Powers.KEPT_WHY);
        }
        if (!role.principal().equals(account)) {
            return new Removal.Judgement.Leave(Powers.THROUGH_GROUP, Powers.THROUGH_GROUP_WHY);
        }
        return HeldRole.rulesTheTenant(role.role()) && !othersRemain.getAsBoolean()
                ? new Removal.Judgement.Ask(Powers.LAST_GLOBAL_ADMINISTRATOR, Powers.LAST_ADMINISTRATOR_WHAT)
                : new Removal.Judgement.Remove();
    }

    private final class ActiveRoles implements Removal<HeldRole> {

        private final StepContext context;
        private final String account;
        private final BooleanSupplier othersRemain;

        ActiveRoles(StepContext context, Account account) {
            this.context = context;
            this.account = account.id();
            this.othersRemain = new Once(() -> rail.othersRemain(context));
        }

        @Override
        public List<HeldRole> list() {
            return roles.of(account);
        }

        @Override
        public Judgement judge(HeldRole role) {
            return EntraRoles.judge(role, account, context.brief().keep(), othersRemain);
        }

        @Override
        public void remove(HeldRole role) {
            roles.remove(role.id());
        }

        @Override
        public String name(HeldRole role) {
            return HeldRole.words(role.name(), role.scope()) + " (" + role.id() + ")";
        }
    }
}
