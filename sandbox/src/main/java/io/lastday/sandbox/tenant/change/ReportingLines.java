package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Whom somebody reports to. */
final class ReportingLines {
    private final TenantStore store;

    ReportingLines(TenantStore store) {
        this.store = store;
    }

    Map<String, Write> writes() {
        return Map.of(
                "PUT users/{id}/manager/$ref", this::set,
                "DELETE users/{id}/manager/$ref", this::remove);
    }

    private GraphAnswer set(Change change) {
        var report = report(change);
        var manager = user(change.reference());
        if (manager.path("id").equals(report.path("id"))) {
            throw GraphRefusal.badChange("Invalid value specified for property 'manager' of resource 'User'.");
        }
        var link = manager.objectNode().put("@odata.type", "#microsoft.graph.user");
        link.set("id", manager.path("id"));
        change.carryOut(() -> store.putSingle(path(report), link));
        return GraphAnswer.empty(204);
    }

    private GraphAnswer remove(Change change) {
        var report = report(change);
        if (store.single(path(report)).isEmpty()) {
            throw GraphRefusal.notFound("manager");
        }
        change.carryOut(() -> store.putSingle(path(report), null));
        return GraphAnswer.empty(204);
    }

    /** A synced person's manager comes from the premises. */
    private ObjectNode report(Change change) {
        var report = user(change.segment(1));
        if (report.path("onPremisesSyncEnabled").asBoolean(false)) {
            throw GraphRefusal.masteredOnPremises();
        }
        return report;
    }

    private ObjectNode user(String key) {
        var id = store.canonical("users/" + key).substring("users/".length());
        return store.entity("users", id).orElseThrow(() -> GraphRefusal.notFound(key));
    }

    private static String path(ObjectNode user) {
        return "users/" + user.path("id").asString() + "/manager";
    }
}
