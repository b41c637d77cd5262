package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.caller.Caller;
import io.lastday.sandbox.tenant.caller.Callers;
import io.lastday.sandbox.tenant.caller.Tokens;
import io.lastday.sandbox.tenant.wire.ErrorBody;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import io.lastday.sandbox.tenant.wire.GraphRequest;
import io.lastday.sandbox.tenant.wire.Journal;
import java.time.InstantSource;
import java.util.UUID;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands before Graph's paths: the token, the version, the body's form; then a single call or a batch. */
final class GraphFront {
    private static final JsonMapper JSON = new JsonMapper();
    private final Callers callers;
    private final Tokens tokens;
    private final GraphService graph;
    private final BatchService batches;
    private final Journal journal;
    private final InstantSource clock;

    GraphFront(
            Callers callers,
            Tokens tokens,
            GraphService graph,
            BatchService batches,
            Journal journal,
            InstantSource clock) {
        this.callers = callers;
        this.tokens = tokens;
        this.graph = graph;
        this.batches = batches;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param request without its body, which comes as text */
    Mono<GraphAnswer> answer(GraphRequest request, String body) {
        Caller caller = null;
        try {
            caller = caller(request);
            var whole = withBody(request, body);
            if (!whole.path().equals("/$batch")) {
                return graph.answer(whole, caller);
            }
            var known = caller;
            return batches.answer(whole, caller)
                    .doOnNext(a -> journal.note(known.clientId(), whole, GraphAnswer.empty(a.status())))
                    .map(a -> GraphService.identified(request, UUID.randomUUID().toString(), a));
        } catch (GraphRefusal refusal) {
            return Mono.just(refused(request, caller == null ? "" : caller.clientId(), refusal));
        }
    }

    private Caller caller(GraphRequest request) {
        var client = tokens.clientOf(request.header("Authorization"));
        return callers.find(client)
                .orElseThrow(() -> GraphRefusal.badToken("The application is not registered in the tenant."));
    }

    private static GraphRequest withBody(GraphRequest request, String body) {
        if (body.isBlank()) {
            return request;
        }
        if (!request.header("Content-Type").startsWith("application/json")) {
            throw GraphRefusal.of(
                    415,
                    "RequestBodyRead",
                    "The media type of the request body is not supported: use application/json.");
        }
        try {
            JsonNode json = JSON.readTree(body);
            return new GraphRequest(request.method(), request.path(), request.query(), request.headers(), json);
        } catch (JacksonException e) {
            throw GraphRefusal.badRequest(
                    "Unable to read JSON request payload. Please ensure Content-Type header is set"
                            + " and payload is of valid JSON format.");
        }
    }

    private GraphAnswer refused(GraphRequest request, String caller, GraphRefusal refusal) {
        var id = UUID.randomUUID().toString();
        var answer = GraphService.identified(request, id, ErrorBody.of(refusal, clock.instant(), id, id));
        journal.note(caller, request, answer);
        return answer;
    }
}
