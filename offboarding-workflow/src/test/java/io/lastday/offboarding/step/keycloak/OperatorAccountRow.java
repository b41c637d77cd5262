package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.util.List;

/** A leaver who operates Lastday: found by the attribute that their tokens carry. */
class OperatorAccountRow extends KeycloakAccountRow {

    private static final String USERS = "/admin/realms/lastday/users";

    @Override
    protected Step step(Wire wire) {
        return new OperatorAccountStep(wire.operators(), wire.readBack());
    }

    @Override
    protected void world(WireWorld world) {
        super.world(world);
        world.reads(USERS, (asked, effect) -> Answer.ok("""
                [{"id":"%s","username":"leaver","attributes":{"person":["entra:%s"]}}]""".formatted(RemoteWire.LOCAL, RemoteWire.USER)));
    }

    @Override
    String user() {
        return USERS + "/" + RemoteWire.LOCAL;
    }

    @Override
    protected void doBefore() {
        enabled = false;
        sessions.clear();
        grants.clear();
        notBefore = RemoteWire.NOW.getEpochSecond();
    }

    @Override
    protected void change() {
        grants.add("mail");
    }

    @Override
    protected Object state() {
        return List.of(enabled, sessions.size(), List.copyOf(grants), notBefore > 0);
    }

    @Override
    protected Object finished() {
        return List.of(false, 0, List.of(), true);
    }
}
