package io.lastday.gateway.testing;

import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service behind the gateway: keeps what it was sent, and answers as the test says; {@code {"from":"<name>"}} otherwise. */
public final class FakeService {

    /** One request as it arrived. */
    public record Seen(String method, String uri, HttpHeaders headers) {}

    /** How to answer. */
    public interface Behaviour extends BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {}

    private final String name;
    private final DisposableServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour;

    private FakeService(String name) {
        this.name = name;
        this.behaviour = usual();
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(this::answer)
                .bindNow(Duration.ofSeconds(10));
    }

    public static FakeService start(String name) {
        return new FakeService(name);
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    public void answers(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    public void reset() {
        seen.clear();
        behaviour = usual();
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** The one request that arrived. */
    public Seen only() {
        if (seen.size() != 1) {
            throw new IllegalStateException("not one request arrived at " + name + " but " + seen);
        }
        return seen.getFirst();
    }

    private Behaviour usual() {
        return (request, response) -> response.header("Content-Type", "application/json")
                .sendString(Mono.just("{\"from\":\"" + name + "\"}"));
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        seen.add(new Seen(
                request.method().name(), request.uri(), request.requestHeaders().copy()));
        return behaviour.apply(request, response);
    }
}
