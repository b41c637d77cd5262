package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Owners and secrets of applications. An application may be left without an owner: Graph does not mind. */
final class ApplicationChanges {
    private final TenantStore store;
    private final Relations relations;

    ApplicationChanges(TenantStore store, Relations relations) {
        this.store = store;
        this.relations = relations;
    }

    Map<String, Write> writes() {
        var writes = new LinkedHashMap<String, Write>();
        for (var root : List.of("applications", "servicePrincipals")) {
            writes.put("POST " + root + "/{id}/owners/$ref", this::addOwner);
            writes.put("DELETE " + root + "/{id}/owners/{id}/$ref", this::removeOwner);
            writes.put("POST " + root + "/{id}/removePassword", this::removePassword);
        }
        return writes;
    }

    private GraphAnswer addOwner(Change change) {
        var list = owners(change);
        var object = relations
                .object(change.reference(), View.OBJECT)
                .orElseThrow(() -> GraphRefusal.notFound(change.reference()));
        var id = object.path("id").asString();
        if (store.entity(list, id).isPresent()) {
            throw GraphRefusal.badChange(
                    "One or more added object references already exist for the following modified properties: 'owners'.");
        }
        change.carryOut(() -> store.put(list, id, GroupLinks.link(object)));
        return GraphAnswer.empty(204);
    }

    private GraphAnswer removeOwner(Change change) {
        var list = owners(change);
        if (store.entity(list, change.key()).isEmpty()) {
            throw GraphRefusal.notFound(change.key());
        }
        change.carryOut(() -> store.remove(list, change.key()));
        return GraphAnswer.empty(204);
    }

    private String owners(Change change) {
        application(change);
        return change.segment(0) + "/" + change.segment(1) + "/owners";
    }

    private ObjectNode application(Change change) {
        return store.entity(change.segment(0), change.segment(1))
                .orElseThrow(() -> GraphRefusal.notFound(change.segment(1)));
    }

    private GraphAnswer removePassword(Change change) {
        var key = change.body().path("keyId").asString("");
        var application = application(change);
        boolean there = application
                .path("passwordCredentials")
                .valueStream()
                .anyMatch(c -> isKey(c.path("keyId").asString(""), key));
        if (!there) {
            throw GraphRefusal.badChange("No password credential found with keyId.");
        }
        change.carryOut(() -> store.update(change.segment(0), change.segment(1), a -> {
            var kept = a.arrayNode();
            a.path("passwordCredentials")
                    .valueStream()
                    .filter(c -> !isKey(c.path("keyId").asString(""), key))
                    .forEach(kept::add);
            a.set("passwordCredentials", kept);
            return a;
        }));
        return GraphAnswer.empty(204);
    }

    private static boolean isKey(String have, String wanted) {
        return have.equalsIgnoreCase(wanted);
    }
}
