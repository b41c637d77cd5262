package io.lastday.offboarding.step.matrix;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.keycloak.OperatorRealm;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.offboarding.step.remote.Removals;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.time.Clock;
import java.time.ZoneOffset;

/** What a row builds its step from: real clients over a faked wire. */
public final class Wire {

    private final WireMockExtension wire;
    private final WireWorld world;

    Wire(WireMockExtension wire, WireWorld world) {
        this.wire = wire;
        this.world = world;
    }

    WireWorld world() {
        return world;
    }

    /** The address of the faked systems, without a slash at the end. */
    public String url() {
        return wire.baseUrl();
    }

    /** The tenant. */
    public Graph graph() {
        return RemoteWire.graph(wire);
    }

    /** The firm's realm. */
    public KeycloakRealm realm() {
        return RemoteWire.realm(wire);
    }

    /** The operators' realm. */
    public OperatorRealm operators() {
        return RemoteWire.operators(wire);
    }

    /** Reads back without waiting. */
    public ReadBack readBack() {
        return RemoteWire.READ_BACK;
    }

    /** Removals that read back without waiting, at the case's time. */
    public Removals removals() {
        return new Removals(readBack(), Clock.fixed(RemoteWire.NOW, ZoneOffset.UTC));
    }
}
