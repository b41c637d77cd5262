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
import io.lastday.offboarding.step.entra.privilege.RoleSchedule.Kind;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Takes what Privileged Identity Management schedules: roles that could be activated, are activated, or end at a date. Eligible is
 * not active: a list of active roles shows none of it, and an account that is enabled again could take it back.
 */
final class EntraPim implements Step {

    private final RoleSchedules schedules;
    private final LastAdministrator rail;
    private final Refusals refusals;
    private final Removals removals;

    EntraPim(RoleSchedules schedules, LastAdministrator rail, Refusals refusals, Removals removals) {
        this.schedules = schedules;
        this.rail = rail;
        this.refusals = refusals;
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("entra.pim");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Take roles by Privileged Identity Management";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> take(context, account));
    }

    private StepResult take(StepContext context, Account account) {
        Bought bought = new Bought();
        StepResult result = removals.run(context, new ScheduledRoles(context, account.id(), bought));
        return bought.or(result, "Privileged Identity Management");
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.REVOKE)
                .after("entra.disable")
                .call(
                        "GET /roleManagement/directory/roleEligibilitySchedules",
                        RoleSchedules.ELIGIBLE_READ,
                        "lists the roles that could be activated")
                .call(
                        "GET /roleManagement/directory/roleAssignmentSchedules",
                        RoleSchedules.ACTIVE_READ,
                        "lists the roles that are activated or end at a date")
                .call("GET /users/{id}/transitiveMemberOf", "Directory.Read.All", "finds roles that groups hold")
                .call(
                        "POST /roleManagement/directory/roleEligibilityScheduleRequests",
                        RoleSchedules.ELIGIBLE_WRITE,
                        "ends an eligibility (adminRemove)")
                .call(
                        "POST /roleManagement/directory/roleAssignmentScheduleRequests",
                        RoleSchedules.ACTIVE_WRITE,
                        "ends an activation (adminRemove)")
                .ends(OutcomeKind.DONE, "The schedules, listed again, are gone.")
                .ends(OutcomeKind.ALREADY_DONE, "Nothing was scheduled for the account itself.")
                .ends(OutcomeKind.SKIPPED, Powers.NOT_LICENSED, "The tenant has no Privileged Identity Management.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        Powers.LAST_GLOBAL_ADMINISTRATOR,
                        "Nobody else could administer the tenant afterwards; that role was not taken.")
                .byHand(
                        "Remove the eligible and active assignments in the Entra admin centre, Privileged Identity Management.")
                .build();
    }

    /** What to do about a scheduled role. */
    static Removal.Judgement judge(RoleSchedule one, String account, Set<String> keep, BooleanSupplier othersRemain) {
        if (keep.contains(one.id()) || keep.contains(one.role())) {
            return new Removal.Judgement.Leave(Powers.KEPT, Powers.KEPT_WHY);
        }
        if (!one.direct() || !one.principal().equals(account)) {
            return new Removal.Judgement.Leave(Powers.THROUGH_GROUP, Powers.THROUGH_GROUP_WHY);
        }
        return HeldRole.rulesTheTenant(one.role()) && !othersRemain.getAsBoolean()
                ? new Removal.Judgement.Ask(Powers.LAST_GLOBAL_ADMINISTRATOR, Powers.LAST_ADMINISTRATOR_WHAT)
                : new Removal.Judgement.Remove();
    }

    private final class ScheduledRoles implements Removal<RoleSchedule> {

        private final StepContext context;
        private final String account;
        private final Bought bought;
        private final BooleanSupplier othersRemain;

        ScheduledRoles(StepContext context, String account, Bought bought) {
            this.context = context;
            this.account = account;
            this.bought = bought;
            this.othersRemain = new Once(() -> rail.othersRemain(context));
        }

        // What was given for good is an assignment like any other: entra.roles takes it.
        @Override
        public List<RoleSchedule> list() {
            return bought.list(() -> schedules.of(account)).stream()
                    .filter(one -> one.kind() != Kind.PERMANENT)
                    .toList();
        }

        @Override
        public Judgement judge(RoleSchedule one) {
            return EntraPim.judge(one, account, context.brief().keep(), othersRemain);
        }

        @Override
        public void remove(RoleSchedule one) {
            refusals.ask(() -> schedules.remove(one));
        }

        @Override
        public String name(RoleSchedule one) {
            return one.words() + " (" + one.id() + ")";
        }
    }
}
