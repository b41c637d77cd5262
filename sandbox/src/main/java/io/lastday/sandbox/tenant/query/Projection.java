package io.lastday.sandbox.tenant.query;

import io.lastday.sandbox.tenant.schema.GraphTable;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Which properties of an entity are answered: those of {@code $select}, else the type's default ones. */
public final class Projection {
    /** Microsoft answers only these of a user unless asked for others. */
    private static final List<String> USER = List.of(
            "businessPhones",
            "displayName",
            "givenName",
            "id",
            "jobTitle",
            "mail",
            "mobilePhone",
            "officeLocation",
            "preferredLanguage",
            "surname",
            "userPrincipalName");

    private static final Map<String, List<String>> DEFAULTS = Map.of("user", USER);
    /** Links that stand inside the stored entity and are answered only where {@code $expand} asks for them. */
    private static final Map<String, Set<String>> ON_DEMAND =
            Map.of("accessPackageAssignment", Set.of("accessPackage", "target", "assignmentPolicy"));

    private final GraphTable table;

    public Projection(GraphTable table) {
        this.table = table;
    }

    /** Refuses a name that the type and its descendants do not have. */
    public void check(String type, List<String> select) {
        for (var name : select) {
            if (!name.equals("*") && table.memberOrDescendants(type, name).isEmpty()) {
                throw GraphRefusal.badRequest(
                        "Parsing OData Select and Expand failed: Could not find a property named '" + name
                                + "' on type 'microsoft.graph." + type + "'.");
            }
        }
    }

    /** The entity as answered; control information such as {@code @odata.type} stays. */
    public ObjectNode apply(String type, ObjectNode entity, List<String> select) {
        var wanted = select.isEmpty() ? DEFAULTS.getOrDefault(type, List.of()) : select;
        var result = entity.objectNode();
        if (wanted.isEmpty() || wanted.contains("*")) {
            result.setAll(entity);
            return result.remove(ON_DEMAND.getOrDefault(type, Set.of()));
        }
        entity.properties().forEach(p -> {
            if (p.getKey().contains("@") || wanted.contains(p.getKey())) {
                result.set(p.getKey(), p.getValue());
            }
        });
        wanted.forEach(name -> fillAbsent(type, name, result));
        return result;
    }

    /** What was asked for and is not set is answered as null or as an empty collection, never left out. */
    private void fillAbsent(String type, String name, ObjectNode result) {
        var member = table.member(type, name);
        if (member.isPresent() && !member.get().navigation() && !result.has(name)) {
            if (member.get().type().collection()) {
                result.putArray(name);
            } else {
                result.putNull(name);
            }
        }
    }
}
