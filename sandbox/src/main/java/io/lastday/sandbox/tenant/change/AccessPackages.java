package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.schema.BodyCheck;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Access packages: an assignment ends by a request, and stays in the list as one that has expired. */
final class AccessPackages {
    private static final String ROOT = "identityGovernance/entitlementManagement/";
    private static final String ASSIGNMENTS = ROOT + "assignments";
    private final TenantStore store;
    private final BodyCheck bodies;
    private final InstantSource clock;

    AccessPackages(TenantStore store, BodyCheck bodies, InstantSource clock) {
        this.store = store;
        this.bodies = bodies;
        this.clock = clock;
    }

    Map<String, Write> writes() {
        return Map.of("POST " + ROOT + "assignmentRequests", this::request);
    }

    private GraphAnswer request(Change change) {
        var body = change.body();
        bodies.fault("accessPackageAssignmentRequest", body).ifPresent(f -> {
            throw GraphRefusal.badRequest(f);
        });
        var type = body.path("requestType").asString("");
        if (!type.equals("adminRemove")) {
            throw GraphRefusal.badRequest("The requestType '" + type + "' is not available here.");
        }
        var id = body.path("assignment").path("id").asString("");
        var assignment = store.entity(ASSIGNMENTS, id)
                .orElseThrow(() -> GraphRefusal.of(404, "ResourceNotFound", "The assignment was not found."));
        if (!assignment.path("state").asString("").equals("delivered")) {
            throw GraphRefusal.of(
                    400, "InvalidAssignmentState", "The assignment is not in a state from which it can be removed.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        change.carryOut(() -> store.update(
                ASSIGNMENTS,
                id,
                a -> a.put("state", "expired").put("status", "Expired").put("expiredDateTime", now)));
        return created(change, body, now);
    }

    private GraphAnswer created(Change change, ObjectNode body, String now) {
        var request = body.deepCopy()
                .put("id", UUID.randomUUID().toString())
                .put("state", "submitted")
                .put("status", "Accepted")
                .put("createdDateTime", now);
        change.carryOut(
                () -> store.put(ROOT + "assignmentRequests", request.path("id").asString(), request));
        return new GraphAnswer(201, GraphAnswer.ok(request).headers(), request, null);
    }
}
