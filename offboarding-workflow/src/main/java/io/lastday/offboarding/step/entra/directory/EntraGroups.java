package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.entra.licence.MailboxLicences;
import io.lastday.offboarding.step.entra.licence.MailboxNeed;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * Takes the account out of the groups that it was put into. Groups that lend licences wait until the mailbox is settled: leaving one
 * takes the mailbox with it. What a rule, a directory on-premises or Exchange decides is not tried.
 */
final class EntraGroups implements Step {

    private static final StepId TEAMS = new StepId("teams.memberships");

    private final Groups groups;
    private final BlockedFirst blocked;
    private final MailboxLicences mailbox;
    private final Removals removals;

    EntraGroups(Groups groups, BlockedFirst blocked, MailboxLicences mailbox, Removals removals) {
        this.groups = groups;
        this.blocked = blocked;
        this.mailbox = mailbox;
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
                account ->
                        blocked.then(context, account, () -> removals.run(context, new Seats(context, account.id()))));
    }

    /** The seats of one account. */
    private final class Seats implements Removal<GroupSeat> {

        private final CaseBrief brief;
        private final String user;
        private final Supplier<Optional<Judgement>> licences;

        Seats(StepContext context, String user) {
            this.brief = context.brief();
            this.user = user;
            this.licences = SingletonSupplier.of(() -> mailbox(context));
        }

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
            return seat.licences() ? licences.get() : Optional.empty();
        }

        /** What becomes of groups that lend licences: empty where they may go. */
        private Optional<Judgement> mailbox(StepContext context) {
            if (brief.earlier().of(MailboxLicences.MAILBOX).isEmpty()) {
                return Optional.of(new Judgement.Leave(
                        DirectoryReasons.WAITS_FOR_MAILBOX,
                        "it gives licences, and the playbook does not say what becomes of the mailbox"));
            }
            return switch (mailbox.need(context, user)) {
                case MailboxNeed.Free free -> Optional.empty();
                case MailboxNeed.Kept kept ->
                    Optional.of(new Judgement.Leave(
                            DirectoryReasons.MAILBOX_NEEDS_LICENCE, "it gives licences, and " + kept.why()));
                case MailboxNeed.Open open ->
                    Optional.of(new Judgement.Ask(
                            DirectoryReasons.WAITS_FOR_MAILBOX,
                            "it gives licences, and leaving it may delete the mailbox: " + open.what()));
            };
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
                .call(
                        "GET /users/{id}/mailboxSettings",
                        "MailboxSettings.Read",
                        "tells whether the mailbox is a shared one")
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
