package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;

class KeycloakGroupsRow extends KeycloakHoldingsRow {

    @Override
    protected Step step(Wire wire) {
        return new KeycloakGroups(
                new KeycloakAccounts(wire.realm()), new KeycloakHoldings(wire.realm()), wire.removals());
    }

    @Override
    void routes(WireWorld world) {
        world.reads(
                RemoteWire.LOCAL_USER + "/groups",
                (asked, effect) -> Answer.ok(all("{\"id\":\"%1$s\",\"path\":\"/%1$s\"}")));
        world.writes(
                "DELETE", RemoteWire.LOCAL_USER + "/groups/(.+)", (asked, effect) -> remove(asked.group(1), effect));
    }
}
