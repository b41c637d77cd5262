package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is held are the enabled devices; a disabled one goes on being registered. */
class EntraDevicesRow extends HeldRow {

    private final Set<String> disabled = new HashSet<>();

    @Override
    protected Step step(Wire wire) {
        return new EntraDevices(new OwnDevices(wire.graph()), wire.removals());
    }

    @Override
    protected void world(WireWorld world) {
        world.reads(ENTRA_USER + "/registeredDevices", (asked, effect) -> devices());
        world.reads(ENTRA_USER + "/ownedDevices", (asked, effect) -> devices());
        world.reads(
                "/v1.0/devices/.+/registeredUsers",
                (asked, effect) ->
                        list(List.of("{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"" + USER + "\"}")));
        world.writes("PATCH", "/v1.0/devices/(.+)", (asked, effect) -> {
            if (!asked.body().equals("{\"accountEnabled\":false}")) {
                return Answer.error(400, "Request_BadRequest");
            }
            Answer answer = taken(asked.group(1), effect);
            if (answer.status() == 204 && effect) {
                disabled.add(asked.group(1));
            }
            return answer;
        });
    }

    private Answer devices() {
        String device = "{\"@odata.type\":\"#microsoft.graph.device\",\"id\":\"%s\",\"operatingSystem\":\"Windows\","
                + "\"accountEnabled\":%s}";
        return list(Stream.concat(
                        held.stream().map(id -> device.formatted(id, true)),
                        disabled.stream().map(id -> device.formatted(id, false)))
                .toList());
    }

    @Override
    protected void doBefore() {
        disabled.addAll(held);
        super.doBefore();
    }
}
