package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.caller.Caller;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import io.lastday.sandbox.tenant.wire.GraphRequest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /$batch}: at most 20 parts, each judged and charged alone, answered in an order of its own. A part whose
 * {@code dependsOn} failed is answered 424.
 */
final class BatchService {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 20;
    private final GraphService graph;

    BatchService(GraphService graph) {
        this.graph = graph;
    }

    private record Part(
            String id,
            GraphRequest request,
            List<String> dependsOn,
            @Nullable GraphRefusal refusal) {}

    /** @throws GraphRefusal where the batch as a whole is malformed */
    Mono<GraphAnswer> answer(GraphRequest batch, Caller caller) {
        var parts = parts(batch);
        Map<String, Integer> statuses = new HashMap<>();
        return Flux.fromIterable(parts)
                .concatMap(p -> one(p, caller, statuses).map(a -> {
                    statuses.put(p.id(), a.status());
                    return response(p.id(), a);
                }))
                .collectList()
                .map(BatchService::reordered);
    }

    private Mono<GraphAnswer> one(Part part, Caller caller, Map<String, Integer> statuses) {
        var refusal = part.refusal();
        if (refusal != null) {
            return Mono.just(refused(refusal));
        }
        boolean failed = part.dependsOn().stream().anyMatch(d -> statuses.getOrDefault(d, 500) >= 400);
        return failed
                ? Mono.just(refused(
                        GraphRefusal.of(424, "FailedDependency", "A request that this one depends on has failed.")))
                : graph.answer(part.request(), caller);
    }

    private static GraphAnswer refused(GraphRefusal refusal) {
        var body = JSON.createObjectNode();
        body.putObject("error").put("code", refusal.code()).put("message", refusal.getMessage());
        return new GraphAnswer(refusal.status(), Map.of("Content-Type", "application/json"), body, null);
    }

    private static List<Part> parts(GraphRequest batch) {
        var requests = batch.body() == null ? JSON.missingNode() : batch.body().path("requests");
        if (!requests.isArray() || requests.isEmpty()) {
            throw GraphRefusal.badRequest("Invalid batch payload format.");
        }
        if (requests.size() > MOST) {
            throw GraphRefusal.badRequest("Number of batch request steps exceeds the maximum value of " + MOST + ".");
        }
        var parts = new ArrayList<Part>();
        var seen = new HashSet<String>();
        for (var request : requests) {
            parts.add(part(batch, request, seen));
        }
        return parts;
    }

    private static Part part(GraphRequest batch, JsonNode json, HashSet<String> seen) {
        var id = json.path("id").asString("");
        var url = json.path("url").asString("");
        var depends =
                json.path("dependsOn").valueStream().map(JsonNode::asString).toList();
        if (id.isEmpty() || url.isEmpty() || !json.path("method").isString()) {
            throw GraphRefusal.badRequest("Invalid batch payload format: id, method and url are required.");
        }
        if (!seen.containsAll(depends)) {
            throw GraphRefusal.badRequest("Invalid dependsOn of request '" + id + "'.");
        }
        if (!seen.add(id)) {
            throw GraphRefusal.badRequest("Request id '" + id + "' is not unique within the batch.");
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("host", batch.header("Host"));
        json.path("headers")
                .properties()
                .forEach(h -> headers.put(
                        h.getKey().toLowerCase(Locale.ROOT), h.getValue().asString("")));
        return new Part(id, request(json, url, headers), depends, refusal(json, headers));
    }

    private static GraphRequest request(JsonNode json, String url, Map<String, String> headers) {
        var relative = url.startsWith("/") ? url : "/" + url;
        int query = relative.indexOf('?');
        var body = json.path("body");
        return new GraphRequest(
                json.path("method").asString().toUpperCase(Locale.ROOT),
                query < 0 ? relative : relative.substring(0, query),
                query < 0 ? "" : relative.substring(query + 1),
                headers,
                body.isMissingNode() ? null : body);
    }

    private static @Nullable GraphRefusal refusal(JsonNode json, Map<String, String> headers) {
        boolean undeclared = !json.path("body").isMissingNode() && !headers.containsKey("content-type");
        return undeclared
                ? GraphRefusal.badRequest(
                        "Write requests (excluding DELETE) must contain the Content-Type header declaration.")
                : null;
    }

    private static ObjectNode response(String id, GraphAnswer answer) {
        var response = JSON.createObjectNode().put("id", id).put("status", answer.status());
        var headers = response.putObject("headers");
        answer.headers().forEach(headers::put);
        var bytes = answer.bytes();
        var json = answer.json();
        if (json != null) {
            response.set("body", json);
        } else if (bytes != null) {
            response.put("body", Base64.getEncoder().encodeToString(bytes));
        } else {
            response.putNull("body");
        }
        return response;
    }

    /** Graph does not promise the order of the requests, so callers must not rely on it. */
    private static GraphAnswer reordered(List<ObjectNode> responses) {
        var body = JSON.createObjectNode();
        var array = body.putArray("responses");
        var order = new ArrayList<>(responses);
        Collections.reverse(order);
        order.forEach(array::add);
        return GraphAnswer.ok(body);
    }
}
