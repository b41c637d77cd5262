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

/** Takes membership and ownership of groups that Privileged Identity Management schedules, eligible and active. */
final class EntraPimGroups implements Step {

    private final GroupSchedules schedules;
    private final Refusals refusals;
    private final Removals removals;

    EntraPimGroups(GroupSchedules schedules, Refusals refusals, Removals removals) {
        this.schedules = schedules;
        this.refusals = refusals;
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("entra.pim-groups");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Take groups by Privileged Identity Management";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> take(context, account));
    }

    private StepResult take(StepContext context, Account account) {
        Bought bought = new Bought();
        StepResult result = removals.run(context, new ScheduledGroups(context, account.id(), bought));
        return bought.or(result, "Privileged Identity Management");
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.REVOKE)
                .after("entra.disable")
                .call(
                        "GET /identityGovernance/privilegedAccess/group/eligibilitySchedules",
                        GroupSchedules.ELIGIBLE,
                        "lists the groups that the account could join")
                .call(
                        "GET /identityGovernance/privilegedAccess/group/assignmentSchedules",
                        GroupSchedules.ACTIVE,
                        "lists the groups that it joined in this way")
                .call(
                        "POST /identityGovernance/privilegedAccess/group/eligibilityScheduleRequests",
                        GroupSchedules.ELIGIBLE,
                        "ends an eligibility (adminRemove)")
                .call(
                        "POST /identityGovernance/privilegedAccess/group/assignmentScheduleRequests",
                        GroupSchedules.ACTIVE,
                        "ends an active membership (adminRemove)")
                .ends(OutcomeKind.DONE, "The schedules, listed again, are gone.")
                .ends(OutcomeKind.ALREADY_DONE, "Nothing was scheduled for the account itself.")
                .ends(OutcomeKind.SKIPPED, Powers.NOT_LICENSED, "The tenant has no Privileged Identity Management.")
                .byHand("Remove the assignments in the Entra admin centre, Privileged Identity Management, Groups.")
                .build();
    }

    /** What to do about a scheduled group. */
    static Removal.Judgement judge(GroupSchedule one, String account, Set<String> keep) {
        if (keep.contains(one.id()) || keep.contains(one.group())) {
            return new Removal.Judgement.Leave(Powers.KEPT, Powers.KEPT_WHY);
        }
        return one.direct() && one.principal().equals(account)
                ? new Removal.Judgement.Remove()
                : new Removal.Judgement.Leave(Powers.THROUGH_GROUP, Powers.THROUGH_GROUP_WHY);
    }

    private final class ScheduledGroups implements Removal<GroupSchedule> {

        private final StepContext context;
        private final String account;
        private final Bought bought;

        ScheduledGroups(StepContext context, String account, Bought bought) {
            this.context = context;
            this.account = account;
            this.bought = bought;
        }

        @Override
        public List<GroupSchedule> list() {
            return bought.list(() -> schedules.of(account));
        }

        @Override
        public Judgement judge(GroupSchedule one) {
            return EntraPimGroups.judge(one, account, context.brief().keep());
        }

        @Override
        public void remove(GroupSchedule one) {
            refusals.ask(() -> schedules.remove(one));
        }

        @Override
        public String name(GroupSchedule one) {
            return one.words() + " (" + one.id() + ")";
        }
    }
}
