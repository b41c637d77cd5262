package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.schema.ResourcePath;
import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Finds what stands at a path: what the firm's files say, else what Graph derives from other paths. */
final class Sources {
    private static final Set<String> OWNERS = Set.of("users", "groups");
    private final TenantStore store;
    private final Relations relations;

    Sources(TenantStore store) {
        this.store = store;
        this.relations = new Relations(store);
    }

    Relations relations() {
        return relations;
    }

    /** The entities of a collection. */
    List<ObjectNode> collection(Reading reading) {
        var path = store.canonical(reading.path().withoutCast());
        requireOwner(path);
        var pattern = reading.path().pattern();
        if (store.has(path) && !pattern.equals("users/{id}/appRoleAssignments")) {
            return isLink(pattern) ? relations.linked(path) : store.list(path, reading.view());
        }
        return derived(pattern, pattern.contains("{id}") ? path.split("/")[1] : "");
    }

    /** What hangs below an account or a group is gone with it. */
    private void requireOwner(String path) {
        var parts = path.split("/");
        boolean owned = parts.length > 2 && OWNERS.contains(parts[0]);
        if (owned && store.entity(parts[0], parts[1]).isEmpty()) {
            throw GraphRefusal.notFound(parts[1]);
        }
    }

    private List<ObjectNode> derived(String pattern, String id) {
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
            default -> personal(pattern, id);
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

    private List<ObjectNode> personal(String pattern, String id) {
        return switch (pattern) {
            case "users/{id}/chats" ->
                relations.chatsOf(id).stream()
                        .flatMap(c -> store.entity("chats", c).stream())
                        .toList();
            case "users/{id}/oauth2PermissionGrants" -> where("oauth2PermissionGrants", "principalId", id);
            case "users/{id}/appRoleAssignments" -> appRoles(id);
            case "users/{id}/managedDevices" -> where("deviceManagement/managedDevices", "userId", id);
            case "users/{id}/joinedTeams" ->
                relations.memberOf(id).stream()
                        .flatMap(g -> store.entity("teams", g.path("id").asString()).stream())
                        .toList();
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

    private static boolean isLink(String pattern) {
        return Stream.of("/members", "/owners", "/registeredOwners", "/registeredUsers")
                        .anyMatch(pattern::endsWith)
                && !pattern.startsWith("chats");
    }

    /** How often the tenant was changed. */
    long revision() {
        return store.revision();
    }

    /** Every message behind an export: a user's chats, or a team's channels with their replies. */
    List<ObjectNode> messages(ResourcePath path) {
        var canonical = store.canonical(path.text());
        var id = canonical.split("/")[1];
        if (store.has(canonical)) {
            return store.list(canonical, View.OBJECT);
        }
        return path.pattern().startsWith("teams") ? messagesOfTeam(id) : messagesOf(id);
    }

    private List<ObjectNode> messagesOfTeam(String team) {
        var root = "teams/" + team + "/channels/";
        return Stream.of("/messages", "/replies")
                .flatMap(end -> store.collectionsLike(root, end).stream())
                .flatMap(c -> store.list(c, View.OBJECT).stream())
                .toList();
    }

    private List<ObjectNode> messagesOf(String userId) {
        return relations.chatsOf(userId).stream()
                .flatMap(c -> store.list("chats/" + c + "/messages", View.OBJECT).stream())
                .toList();
    }

    private List<ObjectNode> where(String collection, String property, String value) {
        return store.list(collection, View.OBJECT).stream()
                .filter(e -> e.path(property).asString("").equals(value))
                .toList();
    }

    /** The entity at a path that ends in a key or in a single-valued navigation. */
    Optional<ObjectNode> entity(Reading reading) {
        var path = store.canonical(reading.path().text());
        requireOwner(path);
        if (reading.path().pattern().equals("users/{id}/manager")) {
            return relations.managerOf(path.split("/")[1]);
        }
        if (reading.path().pattern().matches("users/\\{id}/authentication/[A-Za-z0-9]+Methods/\\{id}")) {
            return methodOf(reading, path);
        }
        if (reading.path().pattern().equals("shares/{id}/driveItem")) {
            return sharedItem(reading.segment(1));
        }
        var single = store.single(path);
        return single.isPresent() ? single : keyed(path);
    }

    private Optional<ObjectNode> methodOf(Reading reading, String path) {
        var parts = path.split("/");
        return methods(reading.path().pattern().replaceFirst("/\\{id}$", ""), parts[1]).stream()
                .filter(m -> m.path("id").asString("").equals(parts[4]))
                .findFirst();
    }

    private Optional<ObjectNode> keyed(String path) {
        int cut = path.lastIndexOf('/');
        if (cut < 0) {
            return Optional.empty();
        }
        var collection = path.substring(0, cut);
        var key = path.substring(cut + 1);
        var found = store.entity(collection, key);
        return found.isPresent() ? found : byAlternateKey(collection, key);
    }

    /** {@code applications(appId='…')}: the path reader leaves the key as it was written. */
    private Optional<ObjectNode> byAlternateKey(String collection, String key) {
        var pair = key.split("='", 2);
        return pair.length < 2
                ? Optional.empty()
                : where(collection, pair[0], pair[1].substring(0, Math.max(0, pair[1].length() - 1))).stream()
                        .findFirst();
    }

    /** Resolves a sharing URL: {@code u!} and the unpadded base64url of the item's address. */
    Optional<ObjectNode> sharedItem(String shareId) {
        return store.collectionsLike("drives/", "/items").stream()
                .flatMap(c -> store.list(c, View.OBJECT).stream())
                .filter(i -> Shares.idOf(i.path("webUrl").asString("")).equals(shareId))
                .findFirst();
    }

    /** The bytes at a path such as {@code …/hostedContents/{id}/$value} or {@code …/driveItem/content}. */
    Optional<byte[]> content(Reading reading, String path) {
        if (reading.path().pattern().equals("shares/{id}/driveItem/content")) {
            return sharedItem(reading.segment(1))
                    .flatMap(i -> store.content("drives/"
                            + i.path("parentReference").path("driveId").asString("") + "/items/"
                            + i.path("id").asString("") + "/content"));
        }
        return store.content(store.canonical(path));
    }
}
