package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;

class EntraOAuthGrantsRow extends ThingsRow {

    @Override
    protected Step step(Wire wire) {
        return new EntraOAuthGrants(new OAuthGrants(wire.graph()), wire.removals());
    }

    @Override
    String json(String id) {
        return "{\"id\":\"%s\",\"clientId\":\"app-of-%s\",\"consentType\":\"Principal\",\"scope\":\" Mail.Read\"}"
                .formatted(id, id);
    }

    @Override
    void routes(WireWorld world) {
        world.reads("/v1.0/users/" + USER + "/oauth2PermissionGrants", (asked, effect) -> list());
        world.writes(
                "DELETE", "/v1.0/oauth2PermissionGrants/([^/]+)", (asked, effect) -> remove(asked.group(1), effect));
    }
}
