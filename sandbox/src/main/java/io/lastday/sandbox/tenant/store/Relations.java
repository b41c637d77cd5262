package io.lastday.sandbox.tenant.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Links between directory objects that Graph derives: memberships up and down, ownership, reporting lines. */
public final class Relations {
    private static final Map<String, String> TYPES = directoryTypes();
    /** Where deleted accounts wait; links to them are not answered until they come back. */
    public static final String DELETED = "directory/deletedItems";

    private final TenantStore store;

    public Relations(TenantStore store) {
        this.store = store;
    }

    private static Map<String, String> directoryTypes() {
        var types = new LinkedHashMap<String, String>();
        types.put("users", "user");
        types.put("groups", "group");
        types.put("devices", "device");
        types.put("servicePrincipals", "servicePrincipal");
        types.put("applications", "application");
        types.put("directoryRoles", "directoryRole");
        types.put("directory/administrativeUnits", "administrativeUnit");
        return types;
    }

    /** A directory object of any kind, with the type it has. */
    public Optional<ObjectNode> object(String id, View view) {
        return TYPES.entrySet().stream()
                .flatMap(t -> seen(t.getKey(), id, view).map(o -> typed(o, t.getValue())).stream())
                .findFirst();
    }

    private Optional<ObjectNode> seen(String collection, String id, View view) {
        return view == View.OBJECT
                ? store.entity(collection, id)
                : store.list(collection, view).stream()
                        .filter(e -> id(e).equals(id))
                        .findFirst();
    }

    private static ObjectNode typed(ObjectNode object, String type) {
        var typed = object.objectNode().put("@odata.type", "#microsoft.graph." + type);
        typed.setAll(object);
        return typed;
    }

    /** The objects a link collection such as {@code groups/{id}/members} points to; what is gone stays as it was given. */
    public List<ObjectNode> linked(String collection) {
        return store.list(collection, View.OBJECT).stream()
                .filter(link -> store.entity(DELETED, id(link)).isEmpty())
                .map(link -> object(id(link), View.OBJECT).orElse(link))
                .toList();
    }

    /** Members of a directory role: those its file names, else those assigned to it now. */
    public List<ObjectNode> roleMembers(String roleId) {
        if (store.has("directoryRoles/" + roleId + "/members")) {
            return linked("directoryRoles/" + roleId + "/members");
        }
        var template = store.entity("directoryRoles", roleId)
                .map(r -> r.path("roleTemplateId").asString(""))
                .orElse("");
        return store.list("roleManagement/directory/roleAssignments", View.INDEX).stream()
                .filter(a -> text(a, "roleDefinitionId").equals(template)
                        && text(a, "directoryScopeId").equals("/"))
                .flatMap(a -> object(text(a, "principalId"), View.OBJECT).stream())
                .toList();
    }

    /** Groups, roles and units that name the object as a member. */
    public List<ObjectNode> memberOf(String id) {
        var groups = owners("groups/", "/members", id);
        var units = owners("directory/administrativeUnits/", "/members", id);
        var roles = store.list("directoryRoles", View.INDEX).stream()
                .filter(r -> roleMembers(id(r)).stream().anyMatch(m -> id(m).equals(id)))
                .map(Relations::id);
        return Stream.of(groups, roles, units)
                .flatMap(s -> s)
                .flatMap(o -> object(o, View.OBJECT).stream())
                .toList();
    }

    /** As {@link #memberOf}, through nested groups as well. */
    public List<ObjectNode> transitiveMemberOf(String id) {
        return closure(id, this::memberOf);
    }

    /** Members of a group and of the groups inside it, each once. */
    public List<ObjectNode> transitiveMembers(String groupId) {
        return closure(groupId, g -> linked("groups/" + g + "/members"));
    }

    private static List<ObjectNode> closure(String start, Function<String, List<ObjectNode>> step) {
        var found = new LinkedHashMap<String, ObjectNode>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (var next : step.apply(open.remove())) {
                if (found.putIfAbsent(id(next), next) == null) {
                    open.add(id(next));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Groups, applications and service principals that name the object as an owner. */
    public List<ObjectNode> ownedObjects(String id) {
        return Stream.of("groups/", "applications/", "servicePrincipals/")
                .flatMap(root -> owners(root, "/owners", id))
                .flatMap(o -> object(o, View.OBJECT).stream())
                .toList();
    }

    /** Devices that name the person in one of their links, such as {@code registeredOwners}. */
    public List<ObjectNode> devices(String id, String link) {
        return owners("devices/", "/" + link, id)
                .flatMap(o -> object(o, View.OBJECT).stream())
                .toList();
    }

    /** Those whose manager the person is. */
    public List<ObjectNode> directReports(String id) {
        return store.list("users", View.INDEX).stream()
                .filter(u -> managerOf(id(u)).filter(m -> id(m).equals(id)).isPresent())
                .map(u -> typed(u, "user"))
                .toList();
    }

    /** The manager of a person, as a file of its own names them or the person's entity does. */
    public Optional<ObjectNode> managerOf(String id) {
        return store.single("users/" + id + "/manager")
                .or(() -> store.entity("users", id)
                        .filter(u -> u.path("manager").isObject())
                        .map(u -> u.withObject("manager")))
                .map(m -> object(id(m), View.OBJECT).orElse(m));
    }

    private Stream<String> owners(String root, String suffix, String id) {
        return store.collectionsLike(root, suffix).stream()
                .filter(c -> c.split("/").length == root.split("/").length + 2)
                .filter(c -> store.list(c, View.INDEX).stream().anyMatch(m -> id(m).equals(id)))
                .map(c -> c.substring(root.length(), c.length() - suffix.length()));
    }

    /** Chats that name the person as a member. */
    public List<String> chatsOf(String userId) {
        return store.collectionsLike("chats/", "/members").stream()
                .filter(c -> store.list(c, View.OBJECT).stream()
                        .anyMatch(m -> text(m, "userId").equals(userId)))
                .map(c -> c.substring(6, c.length() - 8))
                .toList();
    }

    /**
     * Whether changing the account needs a directory role that an app registration does not have: it holds an
     * administrator's role, or belongs to a group that may be given one.
     */
    public boolean privileged(String userId) {
        Set<String> reach = new LinkedHashSet<>(List.of(userId));
        Predicate<ObjectNode> lends = g -> g.path("isAssignableToRole").asBoolean(false)
                || text(g, "@odata.type").endsWith(".directoryRole");
        var groups = new ArrayList<>(transitiveMemberOf(userId));
        groups.forEach(g -> reach.add(id(g)));
        return groups.stream().anyMatch(lends)
                || store.list("roleManagement/directory/roleAssignments", View.OBJECT).stream()
                        .anyMatch(a -> reach.contains(text(a, "principalId")));
    }

    private static String id(ObjectNode node) {
        return text(node, "id");
    }

    private static String text(ObjectNode node, String name) {
        return node.path(name).asString("");
    }
}
