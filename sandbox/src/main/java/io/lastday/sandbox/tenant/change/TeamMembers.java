package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.Teams;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Who is in a team, changed through Teams rather than through the group behind it. */
final class TeamMembers {
    private static final Pattern BIND = Pattern.compile("https?://[^/]+/v1\\.0/users(?:/([^/]+)|\\('([^']+)'\\))");
    private final TenantStore store;
    private final Teams teams;

    TeamMembers(TenantStore store, Relations relations) {
        this.store = store;
        this.teams = new Teams(store, relations);
    }

    Map<String, Write> writes() {
        return Map.of(
                "POST teams/{id}/members", this::add,
                "PATCH teams/{id}/members/{id}", this::change,
                "DELETE teams/{id}/members/{id}", this::remove);
    }

    private String team(Change change) {
        var team = change.segment(1);
        if (!teams.has(team)) {
            throw GraphRefusal.of(404, "NotFound", "No team found with Group id " + team);
        }
        return team;
    }

    private GraphAnswer add(Change change) {
        var team = team(change);
        var bind = BIND.matcher(change.body().path("user@odata.bind").asString(""));
        if (!bind.matches()) {
            throw GraphRefusal.badRequest("Invalid bind property name user in request.");
        }
        var id = bind.group(1) == null ? bind.group(2) : bind.group(1);
        var user = store.entity("users", id).orElseThrow(() -> GraphRefusal.notFound(id));
        boolean owner = owner(change);
        var link = user.objectNode().put("@odata.type", "#microsoft.graph.user").put("id", id);
        change.carryOut(() -> {
            store.put("groups/" + team + "/members", id, link);
            if (owner) {
                store.put("groups/" + team + "/owners", id, link);
            }
        });
        var member = user.objectNode()
                .put("@odata.type", "#microsoft.graph.aadUserConversationMember")
                .put("id", Teams.membershipId(team, id))
                .put("userId", id);
        return new GraphAnswer(201, GraphAnswer.ok(member).headers(), member, null);
    }

    private GraphAnswer change(Change change) {
        var team = team(change);
        var member = member(team, change);
        boolean owner = owner(change);
        var user = member.path("userId").asString();
        var link =
                member.objectNode().put("@odata.type", "#microsoft.graph.user").put("id", user);
        change.carryOut(() -> {
            if (owner) {
                store.put("groups/" + team + "/owners", user, link);
            } else {
                store.remove("groups/" + team + "/owners", user);
            }
        });
        return GraphAnswer.ok(teams.member(team, change.key()).orElse(member));
    }

    private static boolean owner(Change change) {
        return change.body()
                .path("roles")
                .valueStream()
                .anyMatch(r -> r.asString("").equals("owner"));
    }

    private ObjectNode member(String team, Change change) {
        return teams.member(team, change.key())
                .orElseThrow(() -> GraphRefusal.of(404, "NotFound", "The member was not found in the team."));
    }

    private GraphAnswer remove(Change change) {
        var team = team(change);
        var member = member(team, change);
        var owners = teams.members(team).stream()
                .filter(m -> !m.path("roles").isEmpty())
                .toList();
        if (owners.size() == 1 && owners.getFirst().path("id").equals(member.path("id"))) {
            throw GraphRefusal.badRequest("The last owner of a team cannot be removed.");
        }
        var user = member.path("userId").asString();
        change.carryOut(() -> {
            store.remove("groups/" + team + "/owners", user);
            store.remove("groups/" + team + "/members", user);
        });
        return GraphAnswer.empty(204);
    }
}
