package io.lastday.sandbox.crowd;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the calls of Keycloak's admin API that a walk makes, after as long as a real one takes, and counts them by kind. Prints
 * {@code ready URL} once it listens. {@code GET /crowd/calls} tells the counts and begins anew; {@code POST /crowd/register/{n}}
 * lets the n-th account register a security key.
 *
 * <p>Usage: {@code CrowdKeycloak PORT PEOPLE [MILLISECONDS]}
 */
public final class CrowdKeycloak implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ADMIN = "/admin/realms/harbour";
    private static final String CONFIG =
            "{\"eventsEnabled\":true,\"adminEventsEnabled\":true,\"eventsExpiration\":0,\"enabledEventTypes\":[]}";

    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final CrowdRealm realm;
    private final Duration latency;
    private final DisposableServer server;

    private CrowdKeycloak(int port, int people, Duration latency) {
        this.realm = new CrowdRealm(people, InstantSource.system());
        this.latency = latency;
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .handle(this::handle)
                .bindNow();
    }

    /** Starts it; answers once it listens. */
    public static CrowdKeycloak start(int port, int people, Duration latency) {
        return new CrowdKeycloak(port, people, latency);
    }

    /** Runs until the process is stopped. */
    public static void main(String[] args) {
        var latency = Duration.ofMillis(args.length > 2 ? Long.parseLong(args[2]) : 0);
        var keycloak = start(Integer.parseInt(args[0]), Integer.parseInt(args[1]), latency);
        System.out.println("ready " + keycloak.address());
        keycloak.server.onDispose().block();
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .flatMap(body -> Mono.fromSupplier(() -> answer(request)).delayElement(latency))
                .flatMap(answer -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just(answer))
                        .then());
    }

    private String answer(HttpServerRequest request) {
        var uri = request.uri();
        int cut = uri.indexOf('?');
        var path = cut < 0 ? uri : uri.substring(0, cut);
        if (path.startsWith("/crowd/")) {
            return own(path);
        }
        if (path.endsWith("/token")) {
            return "{\"access_token\":\"t\",\"expires_in\":300,\"token_type\":\"Bearer\"}";
        }
        var below = path.startsWith(ADMIN) ? path.substring(ADMIN.length()) : path;
        var kind = below.replaceAll("^/users/[^/]+", "/users/{id}");
        var options = options(cut < 0 ? "" : uri.substring(cut + 1));
        calls.computeIfAbsent(kind, k -> new LongAdder()).increment();
        return told(kind, below, options);
    }

    private String told(String kind, String path, Map<String, String> options) {
        int first = Integer.parseInt(options.getOrDefault("first", "0"));
        int most = Integer.parseInt(options.getOrDefault("max", "100"));
        JsonNode list = JSON.createArrayNode();
        return switch (kind) {
            case "" -> "{\"realm\":\"harbour\",\"browserFlow\":\"browser\"}";
            case "/users" -> (options.containsKey("idpAlias") ? list : realm.list(first, most)).toString();
            case "/users/{id}/credentials" ->
                realm.credentials(path.split("/")[2]).toString();
            case "/events" -> realm.events(first, most).toString();
            case "/events/config" -> CONFIG;
            default -> list.toString();
        };
    }

    private String own(String path) {
        if (path.startsWith("/crowd/register/")) {
            realm.register(Integer.parseInt(path.substring("/crowd/register/".length())));
            return "{}";
        }
        var counts = new TreeMap<String, Long>();
        calls.forEach((kind, count) -> counts.put(kind.isEmpty() ? "/" : kind, count.sumThenReset()));
        return JSON.writeValueAsString(counts);
    }

    private static Map<String, String> options(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> other));
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(5));
    }
}
