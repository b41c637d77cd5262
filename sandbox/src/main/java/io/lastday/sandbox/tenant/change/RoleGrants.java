package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Directory roles that somebody holds now. The last global administrator keeps the role. */
final class RoleGrants {
    static final String ROOT = "roleManagement/directory/";
    private static final String GRANTS = ROOT + "roleAssignments";
    /** The same in every tenant. */
    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

    private static final List<String> KEYS = List.of("principalId", "roleDefinitionId", "directoryScopeId");
    private final TenantStore store;

    RoleGrants(TenantStore store) {
        this.store = store;
    }

    Map<String, Write> writes() {
        return Map.of(
                "POST roleManagement/directory/roleAssignments", this::add,
                "DELETE roleManagement/directory/roleAssignments/{id}", this::remove,
                "DELETE directoryRoles/{id}/members/{id}/$ref", this::removeMember);
    }

    private GraphAnswer add(Change change) {
        var body = change.body();
        for (var key : KEYS) {
            if (body.path(key).asString("").isEmpty()) {
                throw GraphRefusal.badChange("The property '" + key + "' is required.");
            }
        }
        if (!matching(GRANTS, body).isEmpty()) {
            throw GraphRefusal.badChange(
                    "A conflicting object with one or more of the specified property values is present in the directory.");
        }
        var grant = body.deepCopy().put("id", UUID.randomUUID().toString());
        change.carryOut(() -> grant(grant));
        var answer = GraphAnswer.ok(grant);
        return new GraphAnswer(201, answer.headers(), grant, null);
    }

    private GraphAnswer remove(Change change) {
        var grant = store.entity(GRANTS, change.key()).orElseThrow(() -> GraphRefusal.notFound(change.key()));
        guard(grant);
        change.carryOut(() -> revoke(grant));
        return GraphAnswer.empty(204);
    }

    private GraphAnswer removeMember(Change change) {
        var template = store.entity("directoryRoles", change.segment(1))
                .map(r -> r.path("roleTemplateId").asString(""))
                .orElseThrow(() -> GraphRefusal.notFound(change.segment(1)));
        var grant = store.list(GRANTS, View.OBJECT).stream()
                .filter(same("roleDefinitionId", template))
                .filter(same("principalId", change.key()))
                .filter(same("directoryScopeId", "/"))
                .findFirst()
                .orElseThrow(() -> GraphRefusal.notFound(change.key()));
        guard(grant);
        change.carryOut(() -> revoke(grant));
        return GraphAnswer.empty(204);
    }

    /** Microsoft does not let the last one go. */
    void guard(ObjectNode grant) {
        boolean last = same("roleDefinitionId", GLOBAL_ADMINISTRATOR).test(grant)
                && store.list(GRANTS, View.OBJECT).stream()
                                .filter(same("roleDefinitionId", GLOBAL_ADMINISTRATOR))
                                .count()
                        == 1;
        if (last) {
            throw GraphRefusal.badChange("The last Global Administrator of the tenant cannot be removed.");
        }
    }

    /** Writes a grant, as a schedule that was provisioned does. */
    void grant(ObjectNode grant) {
        store.put(GRANTS, grant.path("id").asString(), grant);
    }

    /** Takes away the grant and what Privileged Identity Management says of it. */
    void revoke(ObjectNode like) {
        for (var list : List.of("roleAssignments", "roleAssignmentSchedules", "roleAssignmentScheduleInstances")) {
            matching(ROOT + list, like)
                    .forEach(g -> store.remove(ROOT + list, g.path("id").asString()));
        }
    }

    private List<ObjectNode> matching(String list, ObjectNode like) {
        return store.list(list, View.OBJECT).stream()
                .filter(g -> KEYS.stream()
                        .allMatch(k -> g.path(k)
                                .asString("")
                                .equalsIgnoreCase(like.path(k).asString(""))))
                .toList();
    }

    private static Predicate<ObjectNode> same(String property, String value) {
        return g -> g.path(property).asString("").equals(value);
    }
}
