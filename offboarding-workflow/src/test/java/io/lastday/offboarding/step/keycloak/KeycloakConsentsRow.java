package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;

class KeycloakConsentsRow extends KeycloakHoldingsRow {

    @Override
    protected Step step(Wire wire) {
        return new KeycloakConsents(new KeycloakAccounts(wire.realm()), wire.removals());
    }

    @Override
    void routes(WireWorld world) {
        world.reads(RemoteWire.LOCAL_USER + "/consents", (asked, effect) -> Answer.ok(all("{\"clientId\":\"%s\"}")));
        world.writes(
                "DELETE", RemoteWire.LOCAL_USER + "/consents/(.+)", (asked, effect) -> remove(asked.group(1), effect));
    }
}
