package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.store.Drives;
import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.Teams;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What Graph derives from what is kept elsewhere. */
final class Derived {
    private final TenantStore store;
    private final Relations relations;
    private final Drives drives;
    private final Teams teams;

    Derived(TenantStore store, Relations relations) {
        this.store = store;
        this.relations = relations;
        this.drives = new Drives(store);
        this.teams = new Teams(store, relations);
    }

    List<ObjectNode> collection(String pattern, String path) {
        var id = pattern.contains("{id}") ? path.split("/")[1] : "";
        return switch (pattern) {
            case "users/{id}/memberOf" -> relations.memberOf(id);
            case "users/{id}/transitiveMemberOf", "groups/{id}/transitiveMemberOf" -> relations.transitiveMemberOf(id);
            case "groups/{id}/memberOf" -> relations.memberOf(id);
            case "groups/{id}/transitiveMembers" -> relations.transitiveMembers(id);
            case "directoryRoles/{id}/members" -> relations.roleMembers(id);
            case "users/{id}/ownedObjects" -> relations.ownedObjects(id);
            case "users/{id}/ownedDevices" -> relations.devices(id, "registeredOwners");
            case "users/{id}/registeredDevices" -> relations.devices(id, "registeredUsers");
            case "users/{id}/directReports" -> relations.directReports(id);
            default -> personal(pattern, path, id);
        };
    }

    /** The person's own, and those of the groups that the person is in. */
    private List<ObjectNode> appRoles(String id) {
        var own = store.list("users/" + id + "/appRoleAssignments", View.OBJECT).stream();
        var byGroup = relations.memberOf(id).stream()
                .flatMap(g ->
                        store.list("groups/" + g.path("id").asString() + "/appRoleAssignments", View.OBJECT).stream());
        return Stream.concat(own, byGroup).toList();
    }

    private List<ObjectNode> personal(String pattern, String path, String id) {
        return switch (pattern) {
            case "users/{id}/chats" ->
                relations.chatsOf(id).stream()
                        .flatMap(c -> store.entity("chats", c).stream())
                        .toList();
            case "users/{id}/oauth2PermissionGrants" -> where("oauth2PermissionGrants", "principalId", id);
            case "users/{id}/appRoleAssignments" -> appRoles(id);
            case "teams/{id}/members" -> teams.members(id);
            case "users/{id}/managedDevices" -> where("deviceManagement/managedDevices", "userId", id);
            case "users/{id}/joinedTeams" ->
                relations.memberOf(id).stream()
                        .flatMap(g -> store.entity("teams", g.path("id").asString()).stream())
                        .toList();
            case "drives/{id}/items/{id}/permissions" -> permissions(path);
            case "drives/{id}/items/{id}/children" -> store.list("drives/" + id + "/items", View.OBJECT);
            default -> methods(pattern, id);
        };
    }

    /** {@code …/phoneMethods} and its like show the one kind of what {@code …/methods} lists. */
    private List<ObjectNode> methods(String pattern, String id) {
        var kind = pattern.replaceFirst("users/\\{id}/authentication/([A-Za-z0-9]+)Methods", "$1");
        return kind.equals(pattern)
                ? List.of()
                : store.list("users/" + id + "/authentication/methods", View.OBJECT).stream()
                        .filter(m -> m.path("@odata.type")
                                .asString("")
                                .matches("(?i)#microsoft\\.graph\\." + kind + "(Authentication)?Method"))
                        .toList();
    }

    private List<ObjectNode> where(String collection, String property, String value) {
        return store.list(collection, View.OBJECT).stream()
                .filter(e -> e.path(property).asString("").equals(value))
                .toList();
    }

    /** The one entity, where it is not kept as such. */
    Optional<ObjectNode> entity(String pattern, String path) {
        var parts = path.split("/");
        return switch (pattern) {
            case "users/{id}/manager" -> relations.managerOf(parts[1]);
            case "drives/{id}" -> drives.drive(parts[1]);
            case "drives/{id}/items/{id}" -> drives.item(parts[1], parts[3]);
            case "teams/{id}/members/{id}" -> teams.member(parts[1], parts[3]);
            default -> methodOf(pattern, parts);
        };
    }

    private Optional<ObjectNode> methodOf(String pattern, String... parts) {
        return pattern.matches("users/\\{id}/authentication/[A-Za-z0-9]+Methods/\\{id}")
                ? methods(pattern.replaceFirst("/\\{id}$", ""), parts[1]).stream()
                        .filter(m -> m.path("id").asString("").equals(parts[4]))
                        .findFirst()
                : Optional.empty();
    }

    /** Whose drive it is comes first and stays; then those who were invited. */
    private List<ObjectNode> permissions(String path) {
        var own = drives.drive(path.split("/")[1]).map(d -> {
            var permission = d.objectNode().put("id", "owner");
            permission.putArray("roles").add("owner");
            permission.putObject("grantedToV2").set("user", d.path("owner").path("user"));
            return permission;
        });
        return Stream.concat(own.stream(), store.list(path, View.OBJECT).stream())
                .toList();
    }
}
