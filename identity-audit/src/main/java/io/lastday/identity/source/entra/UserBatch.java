package io.lastday.identity.source.entra;

import io.lastday.identity.source.GraphPermission;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.BatchAnswer;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.scan.Patience;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * One small read for each of some users, twenty a call. Every answer is judged by itself: who has nothing of the kind, who may not
 * be asked about; what breaks, or says 200 with an error inside, breaks the walk.
 */
final class UserBatch {

    static final int PARTS = 20;
    private static final int AT_ONCE = 2;

    private final Graph graph;
    private final GraphPermission permission;
    private final Function<String, String> path;

    UserBatch(Graph graph, GraphPermission permission, Function<String, String> path) {
        this.graph = graph;
        this.permission = permission;
        this.path = path;
    }

    /**
     * @param found answers by user
     * @param absent users who have nothing of the kind
     * @param refusal why at least one user may not be asked about; null where all may
     */
    record Answers(Map<String, JsonNode> found, Set<String> absent, RemoteFailure.@Nullable MissingPermission refusal) {

        static Answers none() {
            return new Answers(new HashMap<>(), new HashSet<>(), null);
        }

        Answers with(Answers more) {
            found.putAll(more.found());
            absent.addAll(more.absent());
            return new Answers(found, absent, refusal == null ? more.refusal() : refusal);
        }
    }

    Mono<Answers> read(List<String> users) {
        return Flux.fromIterable(users)
                .buffer(PARTS)
                .flatMap(ids -> Patience.read(() -> batch(ids)), AT_ONCE)
                .reduce(Answers.none(), Answers::with);
    }

    private Answers batch(List<String> ids) {
        Map<String, String> paths = new LinkedHashMap<>();
        ids.forEach(id -> paths.put(id, path.apply(id)));
        Answers answers = Answers.none();
        for (Map.Entry<String, BatchAnswer> entry :
                graph.batch().get(permission.scope(), paths).entrySet()) {
            answers = answers.with(one(entry.getKey(), entry.getValue()));
        }
        return answers;
    }

    private Answers one(String id, BatchAnswer answer) {
        return switch (answer) {
            case BatchAnswer.Body(JsonNode json)
            when json.isObject() && !json.has("error") ->
                new Answers(new HashMap<>(Map.of(id, json)), new HashSet<>(), null);
            case BatchAnswer.Body ignored ->
                throw new RemoteFailure.Transient(
                        "Graph (" + permission.scope() + "): a part of a batch that is an error or cannot be read",
                        null,
                        null);
            case BatchAnswer.Failed(RemoteFailure.MissingPermission refused) ->
                new Answers(new HashMap<>(), new HashSet<>(), refused);
            case BatchAnswer.Failed(RemoteFailure.NotFound absent) ->
                new Answers(new HashMap<>(), new HashSet<>(Set.of(id)), null);
            case BatchAnswer.Failed(RemoteFailure failure) -> throw failure;
        };
    }
}
