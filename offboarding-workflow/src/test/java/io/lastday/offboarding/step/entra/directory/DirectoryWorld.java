package io.lastday.offboarding.step.entra.directory;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.offboarding.step.remote.Removals;
import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.graph.Graph;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** A tenant on the wire whose answers a test lays down. */
final class DirectoryWorld {

    private final WireWorld world = new WireWorld();

    private DirectoryWorld() {}

    static DirectoryWorld create() {
        return new DirectoryWorld();
    }

    WireMockExtension extension() {
        return WireMockExtension.newInstance()
                .options(WireMockConfiguration.wireMockConfig().dynamicPort().extensions(world))
                .build();
    }

    Graph graph(WireMockExtension wire) {
        return graph(wire, WriteMode.WRITE);
    }

    Graph graph(WireMockExtension wire, WriteMode mode) {
        wire.stubFor(any(anyUrl()).willReturn(ok()));
        return RemoteWire.graph(wire, mode);
    }

    WireWorld world() {
        return world;
    }

    static Removals removals() {
        return new Removals(RemoteWire.READ_BACK, Clock.fixed(RemoteWire.NOW, ZoneOffset.UTC));
    }

    /** A collection that is always the same. */
    DirectoryWorld shows(String path, String... items) {
        world.reads(path, (asked, effect) -> HeldRow.list(List.of(items)));
        return this;
    }

    DirectoryWorld says(String path, String json) {
        world.reads(path, (asked, effect) -> Answer.ok(json));
        return this;
    }

    /** Accepts writes; what they change, the test lays down itself. */
    DirectoryWorld accepts(String method, String path) {
        world.writes(method, path, (asked, effect) -> Answer.empty());
        return this;
    }

    List<String> writes() {
        return world.writes();
    }

    static String group(String id, String more) {
        return "{\"@odata.type\":\"#microsoft.graph.group\",\"id\":\"%s\",\"displayName\":\"Group %s\"%s}"
                .formatted(id, id, more.isEmpty() ? "" : "," + more);
    }
}
