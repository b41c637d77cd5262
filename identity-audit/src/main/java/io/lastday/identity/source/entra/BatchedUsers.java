package io.lastday.identity.source.entra;

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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** One small read for each of some users, twenty a call. Users for whom it is refused are left out; what breaks, breaks the walk. */
final class BatchedUsers {

    private static final int BATCH = 20;
    private static final int BATCHES_AT_ONCE = 2;

    private final Graph graph;
    private final String permission;
    private final Function<String, String> path;

    BatchedUsers(Graph graph, String permission, Function<String, String> path) {
        this.graph = graph;
        this.permission = permission;
        this.path = path;
    }

    Mono<Map<String, JsonNode>> read(List<String> users) {
        return Flux.fromIterable(users)
                .buffer(BATCH)
                .flatMap(ids -> Patience.read(() -> batch(ids)), BATCHES_AT_ONCE)
                .reduce(new HashMap<String, JsonNode>(), (all, some) -> {
                    all.putAll(some);
                    return all;
                })
                .map(Map::copyOf);
    }

    private Map<String, JsonNode> batch(List<String> ids) {
        Map<String, String> paths = ids.stream()
                .collect(Collectors.toMap(Function.identity(), path, (first, second) -> first, LinkedHashMap::new));
        Map<String, JsonNode> found = new HashMap<>();
        graph.batch().get(permission, paths).forEach((id, answer) -> {
            switch (answer) {
                case BatchAnswer.Body(JsonNode json) -> found.put(id, json);
                case BatchAnswer.Failed(RemoteFailure.Transient passing) -> throw passing;
                case BatchAnswer.Failed(RemoteFailure.Throttled throttled) -> throw throttled;
                case BatchAnswer.Failed ignored -> {
                    // refused or not there for this user: the question stays open for them
                }
            }
        });
        return found;
    }
}
