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

class EntraPimGroupsRow extends ThingsRow {

    private static final String GROUPS = "/v1.0/identityGovernance/privilegedAccess/group/";

    @Override
    protected Step step(Wire wire) {
        return new EntraPimGroups(
                new GroupSchedules(wire.graph()),
                new Refusals(Clock.fixed(RemoteWire.NOW, ZoneOffset.UTC)),
                wire.removals());
    }

    @Override
    String json(String id) {
        return ("{\"id\":\"%s\",\"principalId\":\"%s\",\"groupId\":\"%s\",\"accessId\":\"member\","
                        + "\"memberType\":\"direct\"}")
                .formatted(id, USER, id);
    }

    @Override
    void routes(WireWorld world) {
        world.reads(GROUPS + "eligibilitySchedules", (asked, effect) -> list(Map.of()));
        world.reads(GROUPS + "assignmentSchedules", (asked, effect) -> list());
        world.writes("POST", GROUPS + "assignmentScheduleRequests", this::removed);
    }

    private Answer removed(Asked asked, boolean effect) {
        JsonNode request = JsonMapper.shared().readTree(asked.body());
        boolean isRemoval = request.path("action").asString().equals("adminRemove")
                && request.path("accessId").asString().equals("member");
        String group = request.path("groupId").asString();
        if (!isRemoval || !has(group)) {
            return Answer.error(400, "RoleAssignmentDoesNotExist");
        }
        remove(group, effect);
        return new Answer(201, "{\"id\":\"request\",\"status\":\"Revoked\"}");
    }
}
