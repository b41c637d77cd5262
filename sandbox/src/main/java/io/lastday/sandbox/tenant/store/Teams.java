package io.lastday.sandbox.tenant.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Members of teams, as the groups behind them say. */
public final class Teams {
    private final TenantStore store;
    private final Relations relations;

    public Teams(TenantStore store, Relations relations) {
        this.store = store;
        this.relations = relations;
    }

    /** The id of somebody's membership. */
    public static String membershipId(String team, String user) {
        return Base64.getEncoder().encodeToString(("0##" + team + "##" + user).getBytes(StandardCharsets.UTF_8));
    }

    /** Owners and members, each once. */
    public List<ObjectNode> members(String team) {
        var found = new LinkedHashMap<String, ObjectNode>();
        var owners = relations.linked("groups/" + team + "/owners").stream()
                .map(o -> o.path("id").asString())
                .toList();
        for (var link : List.of("members", "owners")) {
            for (var person : relations.linked("groups/" + team + "/" + link)) {
                var id = person.path("id").asString();
                found.computeIfAbsent(id, i -> member(team, person, owners.contains(i)));
            }
        }
        return List.copyOf(found.values());
    }

    /** One membership. */
    public Optional<ObjectNode> member(String team, String membership) {
        return members(team).stream()
                .filter(m -> m.path("id").asString().equals(membership))
                .findFirst();
    }

    private static ObjectNode member(String team, ObjectNode person, boolean owner) {
        var id = person.path("id").asString();
        var member = person.objectNode()
                .put("@odata.type", "#microsoft.graph.aadUserConversationMember")
                .put("id", membershipId(team, id))
                .put("displayName", person.path("displayName").asString(""))
                .put("userId", id)
                .put("email", person.path("mail").asString(""));
        var roles = member.putArray("roles");
        if (owner) {
            roles.add("owner");
        }
        return member;
    }

    /** Whether there is such a team. */
    public boolean has(String team) {
        return store.entity("teams", team).isPresent();
    }
}
