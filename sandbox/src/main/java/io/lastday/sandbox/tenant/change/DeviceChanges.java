package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.schema.BodyCheck;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.Map;

/** Devices in the directory. Of one that does not run Windows an application may change its extension attributes alone. */
final class DeviceChanges {
    private static final String EXTENSIONS = "extensionAttributes";
    private final TenantStore store;
    private final BodyCheck bodies;

    DeviceChanges(TenantStore store, BodyCheck bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    Map<String, Write> writes() {
        return Map.of("PATCH devices/{id}", this::patch);
    }

    private GraphAnswer patch(Change change) {
        var device =
                store.entity("devices", change.segment(1)).orElseThrow(() -> GraphRefusal.notFound(change.segment(1)));
        var body = change.body();
        bodies.fault("device", body).ifPresent(f -> {
            throw GraphRefusal.badChange(f);
        });
        boolean windows = device.path("operatingSystem").asString("").startsWith("Windows");
        if (!windows && !body.propertyStream().allMatch(p -> p.getKey().equals(EXTENSIONS))) {
            throw GraphRefusal.denied();
        }
        change.carryOut(() -> store.update("devices", change.segment(1), d -> {
            d.setAll(body);
            return d;
        }));
        return GraphAnswer.empty(204);
    }
}
