package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.schema.BodyCheck;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people may use and what they let applications do. Graph deletes a grant for everybody as readily as one person's:
 * the caller has to look.
 */
final class Consents {
    private static final String GRANTS = "oauth2PermissionGrants";
    private final TenantStore store;
    private final BodyCheck bodies;

    Consents(TenantStore store, BodyCheck bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    Map<String, Write> writes() {
        return Map.of(
                "DELETE users/{id}/appRoleAssignments/{id}", this::removeRole,
                "POST users/{id}/appRoleAssignments", this::addRole,
                "DELETE servicePrincipals/{id}/appRoleAssignedTo/{id}", this::removeAssigned,
                "DELETE oauth2PermissionGrants/{id}", this::removeGrant,
                "POST oauth2PermissionGrants", this::addGrant);
    }

    private String rolesOf(Change change) {
        var path = store.canonical("users/" + change.segment(1));
        if (store.entity("users", path.substring("users/".length())).isEmpty()) {
            throw GraphRefusal.notFound(change.segment(1));
        }
        return path + "/appRoleAssignments";
    }

    /** What came through a group is listed with the person's own, and is not theirs to lose here. */
    private GraphAnswer removeRole(Change change) {
        var list = rolesOf(change);
        if (store.entity(list, change.key()).isEmpty()) {
            throw GraphRefusal.notFound(change.key());
        }
        change.carryOut(() -> store.remove(list, change.key()));
        return GraphAnswer.empty(204);
    }

    private GraphAnswer removeAssigned(Change change) {
        var list = store.collectionsLike("users/", "/appRoleAssignments").stream()
                .filter(c -> store.entity(c, change.key())
                        .filter(a -> a.path("resourceId").asString("").equals(change.segment(1)))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> GraphRefusal.notFound(change.key()));
        change.carryOut(() -> store.remove(list, change.key()));
        return GraphAnswer.empty(204);
    }

    private GraphAnswer addRole(Change change) {
        var list = rolesOf(change);
        var body = checked(change, "appRoleAssignment", "principalId", "resourceId", "appRoleId");
        boolean there = store.list(list, View.OBJECT).stream()
                .anyMatch(a -> a.path("resourceId").equals(body.path("resourceId"))
                        && a.path("appRoleId").equals(body.path("appRoleId")));
        if (there) {
            throw GraphRefusal.badChange("Permission being assigned already exists on the object.");
        }
        return created(change, list, body);
    }

    private GraphAnswer removeGrant(Change change) {
        if (store.entity(GRANTS, change.key()).isEmpty()) {
            throw GraphRefusal.notFound(change.key());
        }
        change.carryOut(() -> store.remove(GRANTS, change.key()));
        return GraphAnswer.empty(204);
    }

    private GraphAnswer addGrant(Change change) {
        return created(
                change, GRANTS, checked(change, "oAuth2PermissionGrant", "clientId", "consentType", "resourceId"));
    }

    private ObjectNode checked(Change change, String type, String... required) {
        var body = change.body();
        bodies.fault(type, body).ifPresent(f -> {
            throw GraphRefusal.badChange(f);
        });
        for (var name : required) {
            if (body.path(name).asString("").isEmpty()) {
                throw GraphRefusal.badChange("Property '" + name + "' is required.");
            }
        }
        return body;
    }

    private GraphAnswer created(Change change, String list, ObjectNode body) {
        var entity = body.deepCopy().put("id", UUID.randomUUID().toString().replace("-", ""));
        change.carryOut(() -> store.put(list, entity.path("id").asString(), entity));
        return new GraphAnswer(201, GraphAnswer.ok(entity).headers(), entity, null);
    }
}
