package io.lastday.identity.source.entra;

import io.lastday.identity.source.GraphPermission;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.scan.Patience;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Graph a page at a time, as JSON, so that a word that no SDK knows yet is kept and not lost. A next link to another origin
 * is refused below, where the token is; a page that is none is an outage, never an empty list.
 */
final class GraphPages {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NEXT = "@odata.nextLink";
    private static final String DELTA = "@odata.deltaLink";

    private final Graph graph;

    GraphPages(Graph graph) {
        this.graph = graph;
    }

    /**
     * @param next where the list goes on
     * @param delta where its changes can be asked for; only at the end of a delta
     */
    record Page(
            List<JsonNode> items,
            @Nullable String next,
            @Nullable String delta) {}

    /** The page at a path below the version, or at a link that an earlier page gave. */
    Mono<Page> page(GraphPermission permission, String pathOrLink) {
        return patient(() -> graph.raw()
                .get(permission.scope(), pathOrLink, Map.of(), (in, type) -> page(permission, pathOrLink, in)));
    }

    /** One object. */
    Mono<JsonNode> one(GraphPermission permission, String path) {
        return patient(() -> object(permission, path));
    }

    /** The answer to a question by POST that changes nothing. */
    Mono<JsonNode> ask(GraphPermission permission, String path, JsonNode question) {
        byte[] body = question.toString().getBytes(StandardCharsets.UTF_8);
        return patient(() -> graph.raw().ask(permission.scope(), path, body, (in, type) -> tree(permission, in)));
    }

    private static <T> Mono<T> patient(Callable<T> read) {
        return Patience.read(read);
    }

    private JsonNode object(GraphPermission permission, String pathOrLink) {
        return graph.raw().get(permission.scope(), pathOrLink, Map.of(), (in, type) -> tree(permission, in));
    }

    private static JsonNode tree(GraphPermission permission, InputStream in) {
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
    static Page page(GraphPermission permission, String asked, InputStream in) {
        JsonNode body = tree(permission, in);
        JsonNode value = body.path("value");
        String next = text(body, NEXT);
        if (!value.isArray() || (next != null && next.equals(asked))) {
            throw broken(permission);
        }
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isObject()) {
                throw broken(permission);
            }
            items.add(item);
        }
        return new Page(items, next, text(body, DELTA));
    }

    private static RemoteFailure broken(GraphPermission permission) {
        return new RemoteFailure.Transient(
                "Graph (" + permission.scope() + "): an answer that cannot be read", null, null);
    }

    private static @Nullable String text(JsonNode node, String name) {
        String text = node.path(name).asString("");
        return text.isEmpty() ? null : text;
    }
}
