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
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Set;

/** Takes the account out of its teams. After the export of their channels: who is not in a team any more has no threads there. */
final class TeamsMemberships implements Step {

    private final Teams teams;
    private final BlockedFirst blocked;
    private final Removals removals;

    TeamsMemberships(Teams teams, BlockedFirst blocked, Removals removals) {
        this.teams = teams;
        this.blocked = blocked;
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("teams.memberships");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.TEAMS;
    }

    @Override
    public String title() {
        return "Leave the teams";
    }

    @Override
    public StepResult run(StepContext context) {
        Set<String> keep = context.brief().keep();
        return RemoteSteps.onAccount(
                context,
                ConnectedSystem.ENTRA,
                account -> blocked.then(
                        context, account, () -> removals.run(context, new Seats(teams, account.id(), keep))));
    }

    /** The teams of one account. */
    private record Seats(Teams teams, String user, Set<String> keep) implements Removal<TeamSeat> {

        @Override
        public List<TeamSeat> list() {
            return teams.of(user);
        }

        @Override
        public Judgement judge(TeamSeat seat) {
            if (keep.contains(seat.id())) {
                return new Judgement.Leave(DirectoryReasons.KEPT, "the new role has it too");
            }
            if (seat.dynamic()) {
                return new Judgement.Leave(
                        DirectoryReasons.DYNAMIC_GROUP,
                        "a rule chooses its members; only a change of the person's attributes ends it");
            }
            return seat.lastOwner()
                    ? new Judgement.Ask(
                            DirectoryReasons.LAST_OWNER,
                            "nobody else who can sign in owns it: make somebody owner in the Teams admin centre, then retry")
                    : new Judgement.Remove();
        }

        @Override
        public void remove(TeamSeat seat) {
            teams.leave(seat.id(), user);
        }

        @Override
        public String name(TeamSeat seat) {
            return seat.said();
        }
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.REVOKE)
                .after("entra.disable", "teams.export", "entra.owned-groups")
                .call("GET /users/{id}", EntraAccounts.READ, "sees that the account is blocked")
                .call("GET /users/{id}/joinedTeams", Teams.READ, "lists the teams before and after")
                .call("GET /users/{id}/memberOf", Groups.READ, "tells which teams a rule fills")
                .call("GET /users/{id}/ownedObjects", Groups.READ, "tells which teams the person owns")
                .call("GET /groups/{id}/owners", Groups.READ, "tells whether somebody else owns them too")
                .call("GET /teams/{id}/members", Teams.MEMBERS, "finds the membership of this account")
                .call("DELETE /teams/{id}/members/{id}", Teams.MEMBERS, "takes the account out of a team")
                .ends(
                        OutcomeKind.DONE,
                        "The teams that could be left no longer show; those that stay are named, with why.")
                .ends(OutcomeKind.ALREADY_DONE, "There was no team to leave; nothing was written.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.NOT_BLOCKED, "The account can still sign in.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.LAST_OWNER, "A team would be left without an owner.")
                .byHand("Give the named teams another owner, then take the person out, in the Teams admin centre.")
                .build();
    }
}
