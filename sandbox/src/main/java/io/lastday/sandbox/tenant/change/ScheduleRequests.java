package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.schema.BodyCheck;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Privileged Identity Management, for roles and for groups: nothing is removed by DELETE, but by a request whose action
 * is {@code adminRemove}.
 */
final class ScheduleRequests {
    private static final String GROUPS = "identityGovernance/privilegedAccess/group/";
    private static final List<String> ROLE_KEYS = List.of("principalId", "roleDefinitionId", "directoryScopeId");
    private static final List<String> GROUP_KEYS = List.of("principalId", "groupId", "accessId");
    private final TenantStore store;
    private final RoleGrants roles;
    private final BodyCheck bodies;
    private final InstantSource clock;

    ScheduleRequests(TenantStore store, RoleGrants roles, BodyCheck bodies, InstantSource clock) {
        this.store = store;
        this.roles = roles;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * One of the four kinds.
     *
     * @param stem path of its collections without {@code Schedules}, {@code ScheduleInstances}, {@code ScheduleRequests}
     * @param type of the request
     * @param keys what together names one schedule
     */
    private record Kind(String stem, String type, List<String> keys) {
        boolean active() {
            return stem.endsWith("ssignment");
        }

        boolean ofGroups() {
            return stem.startsWith(GROUPS);
        }
    }

    Map<String, Write> writes() {
        var writes = new LinkedHashMap<String, Write>();
        for (var kind : List.of(
                new Kind(RoleGrants.ROOT + "roleAssignment", "unifiedRoleAssignmentScheduleRequest", ROLE_KEYS),
                new Kind(RoleGrants.ROOT + "roleEligibility", "unifiedRoleEligibilityScheduleRequest", ROLE_KEYS),
                new Kind(GROUPS + "assignment", "privilegedAccessGroupAssignmentScheduleRequest", GROUP_KEYS),
                new Kind(GROUPS + "eligibility", "privilegedAccessGroupEligibilityScheduleRequest", GROUP_KEYS))) {
            writes.put("POST " + kind.stem() + "ScheduleRequests", c -> request(c, kind));
        }
        return writes;
    }

    private GraphAnswer request(Change change, Kind kind) {
        var body = change.body();
        bodies.fault(kind.type(), body).ifPresent(f -> {
            throw GraphRefusal.badRequest(f);
        });
        for (var key : kind.keys()) {
            if (body.path(key).asString("").isEmpty()) {
                throw GraphRefusal.badRequest("The property '" + key + "' is required.");
            }
        }
        var action = body.path("action").asString("");
        return switch (action) {
            case "adminRemove" -> remove(change, kind, body);
            case "adminAssign" -> assign(change, kind, body);
            default -> throw GraphRefusal.badRequest("The action '" + action + "' is not available to an application.");
        };
    }

    private GraphAnswer remove(Change change, Kind kind, ObjectNode body) {
        var schedules = matching(kind, "Schedules", body);
        if (schedules.isEmpty() && matching(kind, "ScheduleInstances", body).isEmpty()) {
            throw GraphRefusal.of(
                    400,
                    kind.ofGroups() ? "ResourceNotFound" : "RoleAssignmentDoesNotExist",
                    "The Role assignment does not exist.");
        }
        if (kind.active() && !kind.ofGroups()) {
            roles.guard(body);
        }
        change.carryOut(() -> revoke(kind, body));
        return created(change, kind, body, "Revoked");
    }

    private void revoke(Kind kind, ObjectNode body) {
        for (var end : List.of("Schedules", "ScheduleInstances")) {
            matching(kind, end, body)
                    .forEach(s -> store.remove(kind.stem() + end, s.path("id").asString()));
        }
        if (kind.active() && kind.ofGroups()) {
            store.remove(groupList(body), body.path("principalId").asString());
        } else if (kind.active()) {
            roles.revoke(body);
        }
    }

    private GraphAnswer assign(Change change, Kind kind, ObjectNode body) {
        if (!matching(kind, "Schedules", body).isEmpty()) {
            throw GraphRefusal.of(400, "RoleAssignmentExists", "The Role assignment already exists.");
        }
        change.carryOut(() -> provision(kind, body));
        return created(change, kind, body, "Provisioned");
    }

    private void provision(Kind kind, ObjectNode body) {
        var grant = body.objectNode().put("id", UUID.randomUUID().toString());
        kind.keys().forEach(k -> grant.set(k, body.path(k)));
        if (kind.active() && kind.ofGroups()) {
            var link = body.objectNode().put("@odata.type", "#microsoft.graph.user");
            store.put(groupList(body), body.path("principalId").asString(), link.set("id", body.path("principalId")));
        } else if (kind.active()) {
            roles.grant(grant.deepCopy());
        }
        if (kind.active()) {
            grant.put("assignmentType", kind.ofGroups() ? "assigned" : "Assigned");
        }
        grant.put("memberType", kind.ofGroups() ? "direct" : "Direct");
        store.put(
                kind.stem() + "Schedules",
                grant.path("id").asString(),
                grant.deepCopy().put("status", "Provisioned"));
        store.put(kind.stem() + "ScheduleInstances", grant.path("id").asString(), grant.put("startDateTime", now()));
    }

    private static String groupList(ObjectNode body) {
        return "groups/" + body.path("groupId").asString() + "/"
                + body.path("accessId").asString() + "s";
    }

    private GraphAnswer created(Change change, Kind kind, ObjectNode body, String status) {
        var request = body.deepCopy()
                .put("id", UUID.randomUUID().toString())
                .put("status", status)
                .put("createdDateTime", now())
                .put("completedDateTime", now());
        change.carryOut(() ->
                store.put(kind.stem() + "ScheduleRequests", request.path("id").asString(), request));
        return new GraphAnswer(201, GraphAnswer.ok(request).headers(), request, null);
    }

    private List<ObjectNode> matching(Kind kind, String end, ObjectNode body) {
        return store.list(kind.stem() + end, View.OBJECT).stream()
                .filter(s -> kind.keys().stream()
                        .allMatch(k -> Objects.equals(
                                s.path(k).asString(""), body.path(k).asString(""))))
                .toList();
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
