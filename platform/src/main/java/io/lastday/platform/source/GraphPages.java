package io.lastday.platform.source;

import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.BatchAnswer;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.scan.Patience;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Graph a page at a time, as JSON, so that a word that no SDK knows yet is kept and not lost. A next link to another origin
 * is refused below, where the token is; a page that is none is an outage, never an empty list. Each read names the permission that
 * it needs.
 */
public final class GraphPages {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NEXT = "@odata.nextLink";
    private static final String DELTA = "@odata.deltaLink";

    private final Graph graph;

    public GraphPages(Graph graph) {
        this.graph = graph;
    }

    /**
     * @param next where the list goes on; null at its end
     * @param delta where its changes can be asked for; only at the end of a delta
     */
    public record Page(
            List<JsonNode> items,
            @Nullable String next,
            @Nullable String delta) {}

    /** The page at a path below the version, or at a link that an earlier page gave. */
    public Mono<Page> page(String permission, String pathOrLink) {
        return Patience.read(() ->
                graph.raw().get(permission, pathOrLink, Map.of(), (in, type) -> page(permission, pathOrLink, in)));
    }

    /** One object. */
    public Mono<JsonNode> one(String permission, String path) {
        return Patience.read(() -> graph.raw().get(permission, path, Map.of(), (in, type) -> tree(permission, in)));
    }

    /** The answer to a question by POST that changes nothing. */
    public Mono<JsonNode> ask(String permission, String path, JsonNode question) {
        byte[] body = question.toString().getBytes(StandardCharsets.UTF_8);
        return Patience.read(() -> graph.raw().ask(permission, path, body, (in, type) -> tree(permission, in)));
    }

    /** The parts of one batch by key. A part that was throttled or broke makes the batch be asked again. */
    public Mono<Map<String, BatchAnswer>> batch(String permission, Map<String, String> pathsByKey) {
        return Patience.read(() -> {
            Map<String, BatchAnswer> answers = graph.batch().get(permission, pathsByKey);
            answers.values().forEach(GraphPages::requireAnswered);
            return answers;
        });
    }

    private static void requireAnswered(BatchAnswer answer) {
        switch (answer) {
            case BatchAnswer.Failed(RemoteFailure.Transient passing) -> throw passing;
            case BatchAnswer.Failed(RemoteFailure.Throttled throttled) -> throw throttled;
            case BatchAnswer.Failed ignored -> {
                // refused for this one, which is an answer
            }
            case BatchAnswer.Body ignored -> {
                // answered
            }
        }
    }

    private static JsonNode tree(String permission, InputStream in) {
        try {
            JsonNode tree = JSON.readTree(in);
            if (tree.isObject() && !tree.has("error")) {
                return tree;
            }
        } catch (JacksonException unreadable) {
            // told below, without the message: it may quote the answer
        }
        throw broken(permission);
    }

    /** @throws RemoteFailure.Transient where the body is no page */
    static Page page(String permission, String asked, InputStream in) {
        JsonNode body = tree(permission, in);
        JsonNode value = body.path("value");
        String next = Said.text(body, NEXT);
        if (!value.isArray() || asked.equals(next)) {
            throw broken(permission);
        }
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isObject()) {
                throw broken(permission);
            }
            items.add(item);
        }
        return new Page(items, next, Said.text(body, DELTA));
    }

    private static RemoteFailure broken(String permission) {
        return new RemoteFailure.Transient("Graph (" + permission + "): an answer that cannot be read", null, null);
    }
}
