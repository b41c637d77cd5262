package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.EarlierSteps;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the account out of the groups that it was put into. Groups that lend licences wait until the mailbox is settled: leaving one
 * takes the mailbox with it. What a rule, a directory on-premises or Exchange decides is not tried.
 */
final class EntraGroups implements Step {

    private static final StepId MAILBOX = new StepId("exchange.mailbox");
    private static final StepId TEAMS = new StepId("teams.memberships");
    private static final Set<String> NO_MAILBOX = Set.of("NO_MAILBOX", "NO_ACCOUNT");

    private final Groups groups;
    private final BlockedFirst blocked;
    private final Removals removals;

    EntraGroups(Groups groups, BlockedFirst blocked, Removals removals) {
        this.groups = groups;
        this.blocked = blocked;
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("entra.groups");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Leave the groups in Entra";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(
                context,
                system(),
                account -> blocked.then(
                        context,
                        account,
                        () -> removals.run(context, new Seats(groups, account.id(), context.brief()))));
    }

    /** The seats of one account. */
    private record Seats(Groups groups, String user, CaseBrief brief) implements Removal<GroupSeat> {

        @Override
        public List<GroupSeat> list() {
            return groups.of(user);
        }

        @Override
        public Judgement judge(GroupSeat seat) {
            return GroupRules.common(seat, brief.keep())
                    .or(() -> team(seat))
                    .or(() -> licences(seat))
                    .orElseGet(Judgement.Remove::new);
        }

        private Optional<Judgement> team(GroupSeat seat) {
            return seat.team() && brief.earlier().of(TEAMS).isPresent()
                    ? Optional.of(
                            new Judgement.Leave(DirectoryReasons.TEAM, "it is a team, which teams.memberships leaves"))
                    : Optional.empty();
        }

        private Optional<Judgement> licences(GroupSeat seat) {
            return seat.licences() ? mailbox() : Optional.empty();
        }

        private Optional<Judgement> mailbox() {
            Optional<EarlierSteps.Earlier> mailbox = brief.earlier().of(MAILBOX);
            if (mailbox.isEmpty()) {
                return Optional.of(new Judgement.Leave(
                        DirectoryReasons.WAITS_FOR_MAILBOX,
                        "it gives licences, and the playbook does not say what becomes of the mailbox"));
            }
            return isSettled(mailbox.get())
                    ? Optional.empty()
                    : Optional.of(new Judgement.Ask(
                            DirectoryReasons.WAITS_FOR_MAILBOX,
                            "it gives licences, and leaving it may delete the mailbox: see exchange.mailbox done, then retry"
                                    + " this step"));
        }

        private static boolean isSettled(EarlierSteps.Earlier mailbox) {
            boolean nothingThere = mailbox.finished()
                    && mailbox.outcome() == OutcomeKind.SKIPPED
                    && NO_MAILBOX.contains(String.valueOf(mailbox.reasonCode()));
            return mailbox.verified() || nothingThere;
        }

        @Override
        public void remove(GroupSeat seat) {
            groups.leave(seat, user);
        }

        @Override
        public String name(GroupSeat seat) {
            return seat.said();
        }
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.REVOKE)
                .after("entra.disable", "teams.export", "entra.owned-groups", "teams.memberships", "exchange.mailbox")
                .call("GET /users/{id}", EntraAccounts.READ, "sees that the account is blocked")
                .call("GET /users/{id}/memberOf", Groups.READ, "lists the groups before and after")
                .call("DELETE /groups/{id}/members/{id}/$ref", Groups.MEMBERS, "takes the account out of a group")
                .call(
                        "DELETE /groups/{id}/members/{id}/$ref",
                        Groups.ROLES,
                        "the same, where the group can hold directory roles; without it such groups are left to a person")
                .ends(
                        OutcomeKind.DONE,
                        "The groups that could be left no longer show; those that stay are named, with why.")
                .ends(OutcomeKind.ALREADY_DONE, "There was no group to leave; nothing was written.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.NOT_BLOCKED, "The account can still sign in.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.SYNCED_FROM_AD, "Active Directory rules a group.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        DirectoryReasons.EXCHANGE_ONLY,
                        "Only Exchange changes a mail-enabled group.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        DirectoryReasons.WAITS_FOR_MAILBOX,
                        "A group gives licences, and the mailbox is not settled yet.")
                .ends(OutcomeKind.NEEDS_HUMAN, Reasons.NEEDS_ROLE, "A group can hold directory roles.")
                .byHand(
                        "Take the person out of the named groups: in the Entra admin centre, in Active Directory for groups"
                                + " that are synchronised, in the Exchange admin centre for distribution lists.")
                .build();
    }
}
