package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.matrix.WireWorld.Asked;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntraAccessPackagesRow extends ThingsRow {

    private static final String ENTITLEMENTS = "/v1.0/identityGovernance/entitlementManagement/";

    private int runs;

    @Override
    protected Step step(Wire wire) {
        return new EntraAccessPackages(new AccessPackages(wire.graph()));
    }

    /** Entra takes its time, and so does the clock: two hours have passed before the last run. */
    @Override
    protected StepContext context(@Nullable String cursor) {
        StepContext first = super.context(cursor);
        return new StepContext(
                first.firm(),
                first.caseId(),
                first.accounts(),
                first.dates(),
                cursor,
                first.attempt(),
                first.now().plus(Duration.ofSeconds(690).multipliedBy(runs++)),
                first.brief());
    }

    @Override
    String json(String id) {
        return ("{\"id\":\"%s\",\"state\":\"delivered\",\"accessPackage\":{\"id\":\"package-of-%s\","
                        + "\"displayName\":\"Sales\"}}")
                .formatted(id, id);
    }

    @Override
    void routes(WireWorld world) {
        world.reads(ENTITLEMENTS + "assignments", (asked, effect) -> list());
        world.writes("POST", ENTITLEMENTS + "assignmentRequests", this::removed);
    }

    private Answer removed(Asked asked, boolean effect) {
        JsonNode request = JsonMapper.shared().readTree(asked.body());
        String id = request.path("assignment").path("id").asString();
        if (!request.path("requestType").asString().equals("adminRemove") || !has(id)) {
            return Answer.error(404, "ResourceNotFound");
        }
        remove(id, effect);
        return new Answer(201, "{\"id\":\"request\",\"requestType\":\"adminRemove\",\"state\":\"submitted\"}");
    }

    /** A request is worked off by Entra itself: every run that asked looks again later. */
    @Override
    protected Cell expected(Condition condition) {
        return switch (condition) {
            case FRESH, VANISHED, CHANGED -> super.expected(Condition.FRESH).after("NOT_SHOWN_YET");
            case THROTTLED, LIES, ALREADY_DONE, FORBIDDEN -> super.expected(condition);
        };
    }
}
