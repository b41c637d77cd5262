package io.lastday.identity.source.entra;

import io.lastday.identity.source.GraphPermission;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.source.GraphPages;
import io.lastday.platform.source.GraphPages.Page;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Pages of Graph, each asked for under a permission that the table of permissions names. */
final class EntraPages {

    private final GraphPages pages;

    EntraPages(Graph graph) {
        this.pages = new GraphPages(graph);
    }

    /** The page at a path below the version, or at a link that an earlier page gave. */
    Mono<Page> page(GraphPermission permission, String pathOrLink) {
        return pages.page(permission.scope(), pathOrLink);
    }

    /** One object. */
    Mono<JsonNode> one(GraphPermission permission, String path) {
        return pages.one(permission.scope(), path);
    }

    /** The answer to a question by POST that changes nothing. */
    Mono<JsonNode> ask(GraphPermission permission, String path, JsonNode question) {
        return pages.ask(permission.scope(), path, question);
    }
}
