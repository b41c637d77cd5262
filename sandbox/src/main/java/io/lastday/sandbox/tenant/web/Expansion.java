package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.query.Projection;
import io.lastday.sandbox.tenant.schema.GraphTable;
import io.lastday.sandbox.tenant.schema.Member;
import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** {@code $expand} of the navigations that Graph answers inline: {@code manager($select=id,displayName)}. */
final class Expansion {
    private static final Pattern ITEM = Pattern.compile("([A-Za-z0-9]+)(?:\\(\\$select=([A-Za-z0-9,.@ ]*)\\))?(,|$)");
    /** Graph answers at most this many linked objects inline. */
    private static final int MOST = 20;

    private final GraphTable table;
    private final TenantStore store;
    private final Relations relations;
    private final Projection projection;

    Expansion(GraphTable table, TenantStore store, Relations relations) {
        this.table = table;
        this.store = store;
        this.relations = relations;
        this.projection = new Projection(table);
    }

    record Item(Member navigation, List<String> select) {}

    /** Reads the option; refuses what the type has not, and more than one for directory objects. */
    List<Item> read(String type, String text) {
        var items = new ArrayList<Item>();
        var matcher = ITEM.matcher(text.strip());
        int end = 0;
        while (end < text.strip().length() && matcher.lookingAt()) {
            items.add(item(type, matcher.group(1), Optional.ofNullable(matcher.group(2))));
            end = matcher.end();
            matcher.region(end, text.strip().length());
        }
        if (items.isEmpty() || end < text.strip().length()) {
            throw GraphRefusal.badRequest(
                    "Parsing OData Select and Expand failed: Syntax error at position " + end + " in '" + text + "'.");
        }
        if (items.size() > 1 && table.isA(type, "directoryObject")) {
            throw GraphRefusal.badRequest("Only one property can be expanded in a single query.");
        }
        return items;
    }

    private Item item(String type, String name, Optional<String> select) {
        var navigation = table.memberOrDescendants(type, name)
                .filter(Member::navigation)
                .orElseThrow(() -> GraphRefusal.badRequest("Parsing OData Select and Expand failed: Could not find a"
                        + " property named '" + name + "' on type 'microsoft.graph." + type + "'."));
        var names = select.map(s -> List.of(s.split(","))).orElse(List.of());
        projection.check(navigation.type().name(), names);
        return new Item(navigation, names);
    }

    /** Adds what the items name to the answered form of an entity. */
    ObjectNode apply(List<Item> items, String path, ObjectNode entity, ObjectNode answered) {
        for (var item : items) {
            expand(item, path, entity, answered);
        }
        return answered;
    }

    private void expand(Item item, String path, ObjectNode entity, ObjectNode answered) {
        var name = item.navigation().name();
        var id = entity.path("id").asString("");
        switch (name) {
            case "manager" -> single(item, relations.managerOf(id), answered);
            case "principal" -> single(item, object(entity, "principalId"), answered);
            case "group" -> single(item, object(entity, "groupId"), answered);
            case "roleDefinition" -> single(item, role(entity), answered);
            case "memberOf" -> many(item, relations.memberOf(id), answered);
            case "members" -> many(item, members(path, id), answered);
            case "directReports" -> many(item, relations.directReports(id), answered);
            case "ownedObjects" -> many(item, relations.ownedObjects(id), answered);
            case "owners", "registeredOwners", "registeredUsers" ->
                many(item, relations.linked(path + "/" + id + "/" + name), answered);
            case "accessPackage", "target", "assignmentPolicy" -> inside(item, entity, answered);
            case "authenticationStrength", "assignments" -> {
                // complex enough to be stored inside the entity itself
            }
            default ->
                throw GraphRefusal.badRequest(
                        "The query specified in the URI is not valid. Expanding '" + name + "' is not supported here.");
        }
    }

    private void inside(Item item, ObjectNode entity, ObjectNode answered) {
        if (entity.path(item.navigation().name()) instanceof ObjectNode object) {
            answered.set(item.navigation().name(), project(item, object));
        }
    }

    private List<ObjectNode> members(String path, String id) {
        var collection = path + "/" + id + "/members";
        return path.equals("chats") ? store.list(collection, View.OBJECT) : relations.linked(collection);
    }

    private Optional<ObjectNode> object(ObjectNode entity, String property) {
        return relations.object(entity.path(property).asString(""), View.OBJECT);
    }

    private Optional<ObjectNode> role(ObjectNode entity) {
        return store.entity(
                "roleManagement/directory/roleDefinitions",
                entity.path("roleDefinitionId").asString(""));
    }

    private void single(Item item, Optional<ObjectNode> found, ObjectNode answered) {
        found.ifPresent(o -> answered.set(item.navigation().name(), project(item, o)));
    }

    private void many(Item item, List<ObjectNode> found, ObjectNode answered) {
        var array = answered.putArray(item.navigation().name());
        found.stream().limit(MOST).forEach(o -> array.add(project(item, o)));
    }

    private ObjectNode project(Item item, ObjectNode object) {
        var typed = object.path("@odata.type").asString("");
        var type = typed.isEmpty() ? item.navigation().type().name() : typed.substring(17);
        return projection.apply(type, object, item.select());
    }
}
