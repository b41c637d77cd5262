package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Intune is told to do to a device. It stays pending until the device calls in; then it is done, and with the next
 * call the device is gone from the inventory.
 */
public final class ManagedDevices {
    private static final String LIST = "deviceManagement/managedDevices";
    private static final String STATE = "managementState";
    private static final String RESULTS = "deviceActionResults";
    private static final Set<String> WIPE =
            Set.of("keepEnrollmentData", "keepUserData", "macOsUnlockCode", "persistEsimDataPlan");
    private final TenantStore store;
    private final InstantSource clock;

    public ManagedDevices(TenantStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    Map<String, Write> writes() {
        return Map.of(
                "POST " + LIST + "/{id}/retire", c -> tell(c, "retire", Set.of()),
                "POST " + LIST + "/{id}/wipe", c -> tell(c, "wipe", WIPE));
    }

    private GraphAnswer tell(Change change, String action, Set<String> parameters) {
        var id = change.segment(2);
        if (store.entity(LIST, id).isEmpty()) {
            throw GraphRefusal.of(404, "ResourceNotFound", "The device was not found.");
        }
        if (change.request().body() instanceof ObjectNode body) {
            body.propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(p -> !parameters.contains(p))
                    .findFirst()
                    .ifPresent(p -> {
                        throw GraphRefusal.badRequest(
                                "The parameter '" + p + "' does not belong to the action '" + action + "'.");
                    });
        }
        change.carryOut(() -> store.update(LIST, id, d -> pending(d, action)));
        return GraphAnswer.empty(204);
    }

    private ObjectNode pending(ObjectNode device, String action) {
        var now = now();
        device.put(STATE, action + "Pending");
        device.putArray(RESULTS)
                .addObject()
                .put("actionName", action)
                .put("actionState", "pending")
                .put("startDateTime", now)
                .put("lastUpdatedDateTime", now);
        return device;
    }

    /** Devices that have waited for {@code delay} call in; answers how many did. */
    public int callIn(Duration delay) {
        var due = clock.instant().minus(delay);
        return callIn(d ->
                !Instant.parse(last(d).path("lastUpdatedDateTime").asString()).isAfter(due));
    }

    /** One device calls in now; false where nothing waits for it. */
    public boolean callIn(String id) {
        return callIn(d -> d.path("id").asString().equals(id)) > 0;
    }

    private int callIn(Predicate<ObjectNode> which) {
        var waiting = store.list(LIST, View.OBJECT).stream()
                .filter(d -> !last(d).isMissingNode())
                .filter(which)
                .toList();
        waiting.forEach(this::serve);
        return waiting.size();
    }

    private void serve(ObjectNode device) {
        var id = device.path("id").asString();
        if (last(device).path("actionState").asString("").equals("pending")) {
            store.update(LIST, id, this::done);
        } else {
            store.remove(LIST, id);
        }
    }

    private ObjectNode done(ObjectNode device) {
        var action = last(device).path("actionName").asString();
        device.put(STATE, action + "Issued");
        ((ObjectNode) device.withArray(RESULTS).get(0))
                .put("actionState", "done")
                .put("lastUpdatedDateTime", now());
        return device;
    }

    private static JsonNode last(ObjectNode device) {
        return device.path(RESULTS).path(0);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
