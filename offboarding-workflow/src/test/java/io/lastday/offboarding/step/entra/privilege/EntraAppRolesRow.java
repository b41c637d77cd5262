package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;

class EntraAppRolesRow extends ThingsRow {

    private static final String ASSIGNMENTS = "/v1.0/users/" + USER + "/appRoleAssignments";

    @Override
    protected Step step(Wire wire) {
        return new EntraAppRoles(new AppRoles(wire.graph()), wire.removals());
    }

    @Override
    String json(String id) {
        return "{\"id\":\"%s\",\"principalId\":\"%s\",\"principalType\":\"User\",\"resourceDisplayName\":\"Ledger\"}"
                .formatted(id, USER);
    }

    @Override
    void routes(WireWorld world) {
        world.reads(ASSIGNMENTS, (asked, effect) -> list());
        world.writes("DELETE", ASSIGNMENTS + "/([^/]+)", (asked, effect) -> remove(asked.group(1), effect));
    }
}
