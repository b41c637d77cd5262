package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import java.util.List;

class TeamsMembershipsRow extends HeldRow {

    @Override
    protected Step step(Wire wire) {
        Teams teams = new Teams(wire.graph(), new Groups(wire.graph()));
        return new TeamsMemberships(teams, new BlockedFirst(new EntraAccounts(wire.graph())), wire.removals());
    }

    @Override
    protected void world(WireWorld world) {
        accounts(world);
        world.reads(ENTRA_USER + "/joinedTeams", (asked, effect) -> held("{\"id\":\"%s\"}"));
        world.reads(ENTRA_USER + "/memberOf", (asked, effect) -> list(List.of()));
        world.reads(ENTRA_USER + "/ownedObjects", (asked, effect) -> list(List.of()));
        world.reads("/v1.0/teams/(.+)/members", (asked, effect) -> members(asked.group(1)));
        world.writes("DELETE", "/v1.0/teams/(.+)/members/m-.+", (asked, effect) -> taken(asked.group(1), effect));
    }

    private Answer members(String team) {
        return held.contains(team)
                ? list(List.of(
                        "{\"@odata.type\":\"#microsoft.graph.aadUserConversationMember\",\"id\":\"m-%s\",\"userId\":\"%s\"}"
                                .formatted(team, USER)))
                : gone();
    }
}
