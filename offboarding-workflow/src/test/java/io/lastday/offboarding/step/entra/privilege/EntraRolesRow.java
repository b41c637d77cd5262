package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;

class EntraRolesRow extends ThingsRow {

    private static final String ASSIGNMENTS = "/v1.0/roleManagement/directory/roleAssignments";

    @Override
    protected Step step(Wire wire) {
        return new EntraRoles(new RoleAssignments(wire.graph()), context -> true, wire.removals());
    }

    @Override
    String json(String id) {
        return ("{\"id\":\"%s\",\"principalId\":\"%s\",\"roleDefinitionId\":\"role-of-%s\",\"directoryScopeId\":\"/\","
                        + "\"roleDefinition\":{\"displayName\":\"Exchange Administrator\"}}")
                .formatted(id, USER, id);
    }

    @Override
    void routes(WireWorld world) {
        world.reads(ASSIGNMENTS, (asked, effect) -> list());
        world.writes("DELETE", ASSIGNMENTS + "/([^/]+)", (asked, effect) -> remove(asked.group(1), effect));
    }
}
