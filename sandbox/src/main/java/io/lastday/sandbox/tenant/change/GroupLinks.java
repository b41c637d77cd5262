package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Members and owners of groups: one link at a time, and not of every group. */
final class GroupLinks {
    private static final String OWNERS = "owners";
    private final TenantStore store;
    private final Relations relations;
    private final Licences licences;

    GroupLinks(TenantStore store, Relations relations, Licences licences) {
        this.store = store;
        this.relations = relations;
        this.licences = licences;
    }

    Map<String, Write> writes() {
        return Map.of(
                "POST groups/{id}/members/$ref", this::add,
                "POST groups/{id}/owners/$ref", this::add,
                "DELETE groups/{id}/members/{id}/$ref", this::remove,
                "DELETE groups/{id}/owners/{id}/$ref", this::remove);
    }

    private GraphAnswer add(Change change) {
        var group = group(change);
        var link = change.segment(2);
        guard(group, link, change);
        var object = relations
                .object(change.reference(), View.OBJECT)
                .orElseThrow(() -> GraphRefusal.notFound(change.reference()));
        var id = object.path("id").asString();
        var list = list(group, link);
        if (store.entity(list, id).isPresent()) {
            throw GraphRefusal.badChange(
                    "One or more added object references already exist for the following modified properties: '" + link
                            + "'.");
        }
        change.carryOut(() -> {
            store.put(list, id, link(object));
            licences.follow(group, id);
        });
        return GraphAnswer.empty(204);
    }

    private GraphAnswer remove(Change change) {
        var group = group(change);
        var link = change.segment(2);
        guard(group, link, change);
        var list = list(group, link);
        if (store.entity(list, change.key()).isEmpty()) {
            throw GraphRefusal.notFound(change.key());
        }
        if (link.equals(OWNERS) && lastUser(list, change.key())) {
            throw GraphRefusal.badChange("The group must have at least one owner, hence this owner cannot be removed.");
        }
        change.carryOut(() -> {
            store.remove(list, change.key());
            licences.follow(group, change.key());
        });
        return GraphAnswer.empty(204);
    }

    private ObjectNode group(Change change) {
        return store.entity("groups", change.segment(1)).orElseThrow(() -> GraphRefusal.notFound(change.segment(1)));
    }

    /** What of a group Graph leaves to a rule, to the premises, to Exchange, or to a higher right. */
    private static void guard(ObjectNode group, String link, Change change) {
        boolean assignable = group.path("isAssignableToRole").asBoolean(false);
        if (assignable && !change.caller().hasAny(Set.of("RoleManagement.ReadWrite.Directory"))) {
            throw GraphRefusal.denied();
        }
        if (group.path("onPremisesSyncEnabled").asBoolean(false)) {
            throw GraphRefusal.masteredOnPremises();
        }
        boolean dynamic = !link.equals(OWNERS) && hasType(group, "DynamicMembership");
        if (dynamic) {
            throw GraphRefusal.badChange(
                    "The membership of a group with dynamic membership cannot be changed: its rule decides.");
        }
        if (group.path("mailEnabled").asBoolean(false) && !hasType(group, "Unified")) {
            throw GraphRefusal.badChange("Cannot Update a mail-enabled security groups and or distribution list.");
        }
    }

    private static boolean hasType(ObjectNode group, String type) {
        return group.path("groupTypes")
                .valueStream()
                .anyMatch(t -> t.asString("").equals(type));
    }

    private boolean lastUser(String list, String id) {
        return relations.linked(list).stream()
                .filter(o -> !o.path("@odata.type").asString("").endsWith(".servicePrincipal"))
                .allMatch(o -> o.path("id").asString("").equals(id));
    }

    static ObjectNode link(ObjectNode object) {
        var link = object.objectNode();
        link.set("@odata.type", object.path("@odata.type"));
        link.set("id", object.path("id"));
        return link;
    }

    private static String list(ObjectNode group, String link) {
        return "groups/" + group.path("id").asString() + "/" + link;
    }
}
