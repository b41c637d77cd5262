package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;

class EntraReportsRow extends HeldRow {

    @Override
    protected Step step(Wire wire) {
        return new EntraReports(
                new Reports(wire.graph()), new Successors(new EntraAccounts(wire.graph())), wire.removals());
    }

    @Override
    protected void world(WireWorld world) {
        accounts(world);
        world.reads(
                ENTRA_USER + "/directReports",
                (asked, effect) -> held("{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"%s\"}"));
        world.writes(
                "PUT",
                pattern("/v1.0/users/(.+)/manager/$ref"),
                (asked, effect) -> asked.body().contains("/users/" + SUCCESSOR + "\"")
                        ? taken(asked.group(1), effect)
                        : Answer.error(400, "Request_BadRequest"));
    }
}
