package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hands the groups and teams that the leaver owns to the successor: the successor is seen among the owners before the leaver goes. A
 * group is never left without an owner who can sign in.
 */
final class EntraOwnedGroups implements Step {

    private final Groups groups;
    private final Teams teams;
    private final Successors successors;
    private final ReadBack readBack;
    private final Removals removals;

    EntraOwnedGroups(Groups groups, Teams teams, Successors successors, ReadBack readBack, Removals removals) {
        this.groups = groups;
        this.teams = teams;
        this.successors = successors;
        this.readBack = readBack;
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("entra.owned-groups");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Hand over owned groups and teams";
    }

    @Override
    public StepResult run(StepContext context) {
        Set<String> keep = context.brief().keep();
        return RemoteSteps.onAccount(
                context,
                system(),
                account ->
                        removals.run(context, new Owned(account.id(), successors.able(context, account.id()), keep)));
    }

    /** What one account owns, and who takes it over. */
    private final class Owned implements Removal<OwnedGroup> {

        private final String user;
        private final Optional<String> successor;
        private final Set<String> keep;

        Owned(String user, Optional<String> successor, Set<String> keep) {
            this.user = user;
            this.successor = successor;
            this.keep = keep;
        }

        @Override
        public List<OwnedGroup> list() {
            return groups.ownedWithOthers(user);
        }

        @Override
        public Judgement judge(OwnedGroup owned) {
            if (keep.contains(owned.id())) {
                return new Judgement.Leave(DirectoryReasons.KEPT, "the new role has it too");
            }
            return GroupRules.ruledElsewhere(owned.group()).orElseGet(() -> heir(owned));
        }

        private Judgement heir(OwnedGroup owned) {
            return successor.isPresent() || !owned.owners().isEmpty()
                    ? new Judgement.Remove()
                    : new Judgement.Ask(
                            DirectoryReasons.LAST_OWNER,
                            "nobody else who can sign in owns it, and no successor who can is named: make somebody owner,"
                                    + " then retry");
        }

        @Override
        public void remove(OwnedGroup owned) {
            if (successor.isEmpty() || owned.owners().contains(successor.get()) || handedOver(owned, successor.get())) {
                groups.disown(owned.group(), user);
            }
        }

        /** Whether the successor shows; where not, the leaver stays an owner, and the next run looks again. */
        private boolean handedOver(OwnedGroup owned, String to) {
            if (owned.group().team()) {
                teams.join(owned.id(), to, /* owner */ true);
            } else {
                groups.own(owned.group(), to);
            }
            return readBack.until(() -> groups.others(owned.id(), user), owners -> owners.contains(to))
                    .isPresent();
        }

        @Override
        public String name(OwnedGroup owned) {
            return owned.said();
        }
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.HAND_OVER, Phase.REVOKE)
                .call("GET /users/{id}", EntraAccounts.READ, "sees that the successor can sign in")
                .call("GET /users/{id}/ownedObjects", Groups.READ, "lists what the person owns, before and after")
                .call("GET /groups/{id}/owners", Groups.READ, "sees who else owns it, and that the successor does")
                .call("POST /groups/{id}/owners/$ref", Groups.OWNERS, "makes the successor an owner")
                .call("GET /teams/{id}/members", Teams.MEMBERS, "sees whether the successor is in the team")
                .call("POST /teams/{id}/members", Teams.MEMBERS, "makes the successor an owner of a team")
                .call(
                        "PATCH /teams/{id}/members/{id}",
                        Teams.MEMBERS,
                        "the same, where the successor is a member already")
                .call("DELETE /groups/{id}/owners/{id}/$ref", Groups.OWNERS, "takes the leaver off the owners")
                .call(
                        "DELETE /groups/{id}/owners/{id}/$ref",
                        Groups.ROLES,
                        "the same, where the group can hold directory roles; without it such groups are left to a person")
                .ends(OutcomeKind.DONE, "The leaver owns none of them any more, and each has an owner who can sign in.")
                .ends(OutcomeKind.ALREADY_DONE, "The leaver owned no group; nothing was written.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.LAST_OWNER, "A group would be left without an owner.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.SYNCED_FROM_AD, "Active Directory rules a group.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        DirectoryReasons.EXCHANGE_ONLY,
                        "Only Exchange changes a mail-enabled group.")
                .byHand(
                        "Make somebody owner of the named groups in the Entra or Teams admin centre, then take the leaver off.")
                .build();
    }
}
