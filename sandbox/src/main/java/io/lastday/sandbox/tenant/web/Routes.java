package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.caller.TokenEndpoint;
import io.lastday.sandbox.tenant.fleet.FleetFront;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import io.lastday.sandbox.tenant.wire.GraphRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Which part answers a request: token, Graph, Fleet, sandbox end points, file downloads, liveness. */
final class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST_BODY = 4 * 1024 * 1024;
    private final TokenEndpoint tokens;
    private final GraphFront graph;
    private final SandboxEndpoints sandbox;
    private final FleetFront fleet;
    private final Downloads downloads;
    private final Scheduler workers;

    Routes(
            TokenEndpoint tokens,
            GraphFront graph,
            SandboxEndpoints sandbox,
            FleetFront fleet,
            Downloads downloads,
            Scheduler workers) {
        this.tokens = tokens;
        this.graph = graph;
        this.sandbox = sandbox;
        this.fleet = fleet;
        this.downloads = downloads;
        this.workers = workers;
    }

    Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return body(request)
                .publishOn(workers)
                .flatMap(body -> answer(request, body))
                .onErrorResume(e -> !(e instanceof Unanswered), Routes::failed)
                .flatMap(answer -> send(response, answer))
                .onErrorResume(Unanswered.class, e -> cut(response));
    }

    private static Mono<String> body(HttpServerRequest request) {
        return request.receive()
                .aggregate()
                .asString(StandardCharsets.UTF_8)
                .defaultIfEmpty("")
                .filter(b -> b.length() <= LARGEST_BODY)
                .switchIfEmpty(Mono.error(GraphRefusal.of(413, "RequestEntityTooLarge", "The request is too large.")));
    }

    private Mono<GraphAnswer> answer(HttpServerRequest request, String body) {
        var uri = request.uri();
        int question = uri.indexOf('?');
        var path = question < 0 ? uri : uri.substring(0, question);
        var query = question < 0 ? "" : uri.substring(question + 1);
        var headers = headers(request);
        var method = request.method().name();
        if (path.startsWith("/v1.0/")) {
            return graph.answer(new GraphRequest(method, path.substring(5), query, headers, null), body);
        }
        if (path.startsWith(FleetFront.ROOT)) {
            var authorization = headers.getOrDefault("authorization", "");
            return Mono.fromCallable(() -> fleet.answer(method, path, query, authorization));
        }
        return Mono.fromCallable(() -> other(method, path, headers, body));
    }

    private GraphAnswer other(String method, String path, Map<String, String> headers, String body) {
        if (method.equals("POST") && path.matches("/[^/]+/oauth2/v2\\.0/token")) {
            return tokens.answer(path.split("/")[1], headers.getOrDefault("authorization", ""), body);
        }
        if (path.startsWith("/sandbox/")) {
            var key = headers.getOrDefault("x-sandbox-key", "");
            return sandbox.answer(method, URLDecoder.decode(path, StandardCharsets.UTF_8), key, body);
        }
        if (method.equals("GET") && (path.equals("/livez") || path.equals("/readyz"))) {
            return GraphAnswer.text("ok");
        }
        return downloads
                .take(path)
                .map(b -> GraphAnswer.file("application/octet-stream", b))
                .orElse(GraphAnswer.empty(404));
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        var headers = new LinkedHashMap<String, String>();
        request.requestHeaders().forEach(h -> headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue()));
        return headers;
    }

    /** A fault of the simulator itself: said in its own log, never with a request's content. */
    private static Mono<GraphAnswer> failed(Throwable error) {
        if (error instanceof GraphRefusal refusal) {
            return Mono.just(GraphAnswer.empty(refusal.status()));
        }
        LOG.error("the simulator failed", error);
        return Mono.just(GraphAnswer.empty(500));
    }

    private static Mono<Void> send(HttpServerResponse response, GraphAnswer answer) {
        response.status(answer.status());
        answer.headers().forEach(response::header);
        var bytes = answer.bytes();
        var json = answer.json();
        if (json != null) {
            return response.sendByteArray(Mono.just(JSON.writeValueAsBytes(json)))
                    .then();
        }
        if (bytes != null) {
            return response.sendByteArray(Mono.just(bytes)).then();
        }
        return answer.status() == 204
                ? response.send().then()
                : response.header("Content-Length", "0").send().then();
    }

    private static Mono<Void> cut(HttpServerResponse response) {
        response.withConnection(c -> c.channel().close());
        return Mono.never();
    }
}
