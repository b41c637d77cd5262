package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;

class KeycloakCredentialsRow extends KeycloakHoldingsRow {

    @Override
    protected Step step(Wire wire) {
        return new KeycloakCredentials(
                new KeycloakAccounts(wire.realm()), new KeycloakHoldings(wire.realm()), wire.removals());
    }

    @Override
    void routes(WireWorld world) {
        world.reads(
                RemoteWire.LOCAL_USER + "/credentials",
                (asked, effect) -> Answer.ok(all("{\"id\":\"%1$s\",\"type\":\"otp\"}")));
        world.reads(
                RemoteWire.LOCAL_USER + "/configured-user-storage-credential-types",
                (asked, effect) -> Answer.ok("[]"));
        world.writes(
                "DELETE",
                RemoteWire.LOCAL_USER + "/credentials/(.+)",
                (asked, effect) -> remove(asked.group(1), effect));
    }
}
