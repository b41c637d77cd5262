package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.matrix.WireWorld.Asked;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntraPimRow extends ThingsRow {

    private static final String DIRECTORY = "/v1.0/roleManagement/directory/";

    @Override
    protected Step step(Wire wire) {
        return new EntraPim(
                new RoleSchedules(wire.graph()),
                context -> true,
                new Refusals(Clock.fixed(RemoteWire.NOW, ZoneOffset.UTC)),
                wire.removals());
    }

    @Override
    String json(String id) {
        return ("{\"id\":\"%s\",\"principalId\":\"%s\",\"roleDefinitionId\":\"%s\",\"directoryScopeId\":\"/\","
                        + "\"memberType\":\"Direct\"}")
                .formatted(id, USER, id);
    }

    @Override
    void routes(WireWorld world) {
        world.reads(DIRECTORY + "roleEligibilitySchedules", (asked, effect) -> list());
        world.reads(DIRECTORY + "roleAssignmentSchedules", (asked, effect) -> list(Map.of()));
        world.writes("POST", DIRECTORY + "roleEligibilityScheduleRequests", this::removed);
    }

    private Answer removed(Asked asked, boolean effect) {
        JsonNode request = JsonMapper.shared().readTree(asked.body());
        boolean isRemoval = request.path("action").asString().equals("adminRemove")
                && request.path("principalId").asString().equals(USER);
        String role = request.path("roleDefinitionId").asString();
        if (!isRemoval || !has(role)) {
            return Answer.error(400, "RoleAssignmentDoesNotExist");
        }
        remove(role, effect);
        return new Answer(201, "{\"id\":\"request\",\"status\":\"Revoked\"}");
    }
}
