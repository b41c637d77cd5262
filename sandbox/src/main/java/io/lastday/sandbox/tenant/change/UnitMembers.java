package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.Map;

/** Members of administrative units. */
final class UnitMembers {
    private static final String UNITS = "directory/administrativeUnits";
    private final TenantStore store;
    private final Relations relations;

    UnitMembers(TenantStore store, Relations relations) {
        this.store = store;
        this.relations = relations;
    }

    Map<String, Write> writes() {
        return Map.of(
                "POST " + UNITS + "/{id}/members/$ref", this::add,
                "DELETE " + UNITS + "/{id}/members/{id}/$ref", this::remove);
    }

    private GraphAnswer add(Change change) {
        var list = list(change);
        var object = relations
                .object(change.reference(), View.OBJECT)
                .orElseThrow(() -> GraphRefusal.notFound(change.reference()));
        change.carryOut(() -> store.put(list, object.path("id").asString(), GroupLinks.link(object)));
        return GraphAnswer.empty(204);
    }

    private GraphAnswer remove(Change change) {
        var list = list(change);
        if (store.entity(list, change.key()).isEmpty()) {
            throw GraphRefusal.notFound(change.key());
        }
        change.carryOut(() -> store.remove(list, change.key()));
        return GraphAnswer.empty(204);
    }

    private String list(Change change) {
        var id = change.segment(2);
        var unit = store.entity(UNITS, id).orElseThrow(() -> GraphRefusal.notFound(id));
        if (unit.path("membershipType").asString("").equals("Dynamic")) {
            throw GraphRefusal.badChange(
                    "The members of a unit with dynamic membership cannot be changed: its rule decides.");
        }
        return UNITS + "/" + id + "/members";
    }
}
