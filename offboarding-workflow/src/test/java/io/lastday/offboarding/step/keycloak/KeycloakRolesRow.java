package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;

class KeycloakRolesRow extends KeycloakHoldingsRow {

    @Override
    protected Step step(Wire wire) {
        return new KeycloakRoles(
                new KeycloakAccounts(wire.realm()), new KeycloakHoldings(wire.realm()), wire.removals());
    }

    @Override
    void routes(WireWorld world) {
        world.reads(
                RemoteWire.LOCAL_USER + "/role-mappings",
                (asked, effect) -> Answer.ok("""
                {"realmMappings":[{"id":"d","name":"default-roles-harbour"}],
                 "clientMappings":{"portal":{"id":"c1","client":"portal","mappings":%s}}}""".formatted(all("{\"id\":\"%1$s\",\"name\":\"%1$s\"}"))));
        world.writes("DELETE", RemoteWire.LOCAL_USER + "/role-mappings/clients/c1", (asked, effect) -> {
            String role = asked.body().replaceAll("(?s).*\"name\":\"([a-z]+)\".*", "$1");
            return remove(role, effect);
        });
    }
}
