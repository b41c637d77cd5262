package io.lastday.offboarding.step.entra.directory;

import com.microsoft.graph.models.AadUserConversationMember;
import com.microsoft.graph.models.ConversationMember;
import com.microsoft.graph.models.ConversationMemberCollectionResponse;
import com.microsoft.graph.models.Team;
import com.microsoft.graph.models.TeamCollectionResponse;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Members of teams, changed in Teams itself: a change of the group behind a team may take a day to arrive there. */
final class Teams {

    static final String READ = "Team.ReadBasic.All";
    static final String MEMBERS = "TeamMember.ReadWrite.All";

    private final Graph graph;
    private final Groups groups;

    Teams(Graph graph, Groups groups) {
        this.graph = graph;
        this.groups = groups;
    }

    /** The teams that the account is a member of. */
    List<TeamSeat> of(String user) {
        Map<String, GroupSeat> behind = groups.of(user).stream()
                .collect(Collectors.toMap(GroupSeat::id, Function.identity(), (one, same) -> one));
        List<String> owned = groups.ownedBy(user).stream().map(GroupSeat::id).toList();
        return joined(user).stream()
                .map(team -> seat(team, behind, owned, user))
                .toList();
    }

    private TeamSeat seat(Team team, Map<String, GroupSeat> behind, List<String> owned, String user) {
        String id = String.valueOf(team.getId());
        GroupSeat group = behind.get(id);
        boolean owner = owned.contains(id);
        return new TeamSeat(
                id,
                Objects.requireNonNullElse(team.getDisplayName(), id),
                group != null && group.dynamic(),
                owner,
                owner && groups.activeOwners(id).stream().allMatch(user::equals));
    }

    private List<Team> joined(String user) {
        return graph.all(
                READ,
                new Paged<>(
                        client -> client.users().byUserId(user).joinedTeams().get(),
                        (client, link) -> client.users()
                                .byUserId(user)
                                .joinedTeams()
                                .withUrl(link)
                                .get(),
                        TeamCollectionResponse::getValue));
    }

    /** Takes the account out of the team; one that has no such member is as wished. */
    void leave(String team, String user) {
        for (ConversationMember member : members(team, user)) {
            graph.run(
                    MEMBERS,
                    client -> client.teams()
                            .byTeamId(team)
                            .members()
                            .byConversationMemberId(String.valueOf(member.getId()))
                            .delete());
        }
    }

    /** Makes the account a member, and an owner where wished; who is a member already is not added twice. */
    void join(String team, String user, boolean owner) {
        List<ConversationMember> there = members(team, user);
        if (there.isEmpty()) {
            graph.run(MEMBERS, client -> client.teams().byTeamId(team).members().post(added(client, user, owner)));
        } else if (owner) {
            promote(team, String.valueOf(there.getFirst().getId()));
        }
    }

    private void promote(String team, String member) {
        graph.run(
                MEMBERS,
                client -> client.teams()
                        .byTeamId(team)
                        .members()
                        .byConversationMemberId(member)
                        .patch(withRole(/* owner */ true)));
    }

    private List<ConversationMember> members(String team, String user) {
        List<ConversationMember> found = graph.all(
                MEMBERS,
                new Paged<>(
                        client -> client.teams().byTeamId(team).members().get(request -> {
                            request.queryParameters.filter =
                                    "(microsoft.graph.aadUserConversationMember/userId eq '" + user + "')";
                        }),
                        (client, link) -> client.teams()
                                .byTeamId(team)
                                .members()
                                .withUrl(link)
                                .get(),
                        ConversationMemberCollectionResponse::getValue));
        found.forEach(member -> mustBe(user, member));
        return found;
    }

    // A filter that was not heeded must not cost somebody else their place.
    private static void mustBe(String user, ConversationMember member) {
        if (!(member instanceof AadUserConversationMember known && user.equals(known.getUserId()))) {
            throw new RemoteFailure.Terminal(
                    "Graph (" + MEMBERS + "): another member than asked for", 0, "OTHER_MEMBER", null);
        }
    }

    private static AadUserConversationMember added(GraphServiceClient client, String user, boolean owner) {
        AadUserConversationMember member = withRole(owner);
        member.setAdditionalData(
                Map.of("user@odata.bind", client.getRequestAdapter().getBaseUrl() + "/users('" + user + "')"));
        return member;
    }

    private static AadUserConversationMember withRole(boolean owner) {
        AadUserConversationMember member = new AadUserConversationMember();
        member.setRoles(owner ? List.of("owner") : List.of());
        return member;
    }
}
