package io.lastday.device.source.entra;

import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.BatchAnswer;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.scan.Patience;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Who registered a device. A device whose owner may not be read is kept without one. */
final class RegisteredOwners {

    private static final String PERMISSION = "Device.Read.All";
    private static final int BATCH = 20;
    private static final int BATCHES_AT_ONCE = 3;

    private final Graph graph;

    RegisteredOwners(Graph graph) {
        this.graph = graph;
    }

    /** @param id Entra object id of a user */
    record Owner(String id, @Nullable String name) {}

    Mono<Map<String, Owner>> of(List<String> devices) {
        return Flux.fromIterable(devices)
                .buffer(BATCH)
                .flatMap(ids -> Patience.read(() -> batch(ids)), BATCHES_AT_ONCE)
                .reduce(new HashMap<String, Owner>(), (all, some) -> {
                    all.putAll(some);
                    return all;
                })
                .map(Map::copyOf);
    }

    private Map<String, Owner> batch(List<String> ids) {
        Map<String, String> paths = ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> "/devices/" + id + "/registeredOwners",
                        (first, second) -> first,
                        LinkedHashMap::new));
        Map<String, Owner> owners = new HashMap<>();
        graph.batch().get(PERMISSION, paths).forEach((id, answer) -> add(id, answer, owners));
        return owners;
    }

    private static void add(String device, BatchAnswer answer, Map<String, Owner> owners) {
        switch (answer) {
            case BatchAnswer.Body(JsonNode json) -> {
                JsonNode first = json.path("value").path(0);
                String id = first.path("id").asString("");
                if (!id.isEmpty()) {
                    owners.put(device, new Owner(id, first.path("displayName").asString(null)));
                }
            }
            case BatchAnswer.Failed(RemoteFailure.Transient passing) -> throw passing;
            case BatchAnswer.Failed(RemoteFailure.Throttled throttled) -> throw throttled;
            case BatchAnswer.Failed ignored -> {
                // refused for this device: it keeps its row, without an owner
            }
        }
    }
}
