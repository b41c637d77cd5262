package io.lastday.offboarding.step.teams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.GraphSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The export call over a real wire, with what goes wrong on it: next links that count messages, empty and short pages, messages that
 * come twice, throttles, resets. Written for these tests alone: it shares nothing with what it judges.
 */
final class FakeTeams implements AutoCloseable {

    private static final Pattern FILTER = Pattern.compile(
            "lastModifiedDateTime gt ([0-9TZ:.-]+) and lastModifiedDateTime lt ([0-9TZ:.-]+)(?:&skip=(\\d+))?");

    /** Long enough that thousands of messages are several segments. */
    private static final String TEXT = "words ".repeat(500);

    final AtomicInteger calls = new AtomicInteger();
    final AtomicInteger throttles = new AtomicInteger();
    volatile double odd;
    volatile Runnable atCall = () -> {};
    private final HttpServer server;
    private final SplittableRandom random = new SplittableRandom(20261121);
    private final List<Message> messages = new ArrayList<>();

    FakeTeams() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** A message; another version of it has another time of change, and another etag. */
    record Message(String id, Instant created, Instant modified) {
        String json() {
            return "{\"id\":\"" + id + "\",\"etag\":\"" + modified.toEpochMilli() + "\",\"chatId\":\"19:a\","
                    + "\"body\":{\"content\":\"" + TEXT + "\"},\"createdDateTime\":\"" + created
                    + "\",\"lastModifiedDateTime\":\"" + modified + "\"}";
        }
    }

    synchronized void add(Message message) {
        messages.add(message);
        messages.sort(Comparator.comparing(Message::modified).thenComparing(Message::id));
    }

    /** A reaction: the message is a new version, and stands at the end. */
    synchronized void touch(String id, Instant now) {
        Message old =
                messages.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
        messages.remove(old);
        add(new Message(id, old.created(), now));
    }

    Graph graph() {
        return Graph.connect(new GraphSettings(
                URI.create(base() + "/v1.0"), URI.create(base() + "/tenant/oauth2/v2.0/token"), "client", "secret"));
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            String uri = exchange.getRequestURI().toString();
            if (uri.endsWith("/token")) {
                send(exchange, 200, "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"t\"}");
            } else if (uri.endsWith("/joinedTeams")) {
                send(exchange, 200, "{\"value\":[]}");
            } else {
                export(exchange);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void export(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        atCall.run();
        if (chance()) {
            if (chance(0.5)) {
                throttles.incrementAndGet();
                exchange.getResponseHeaders().set("Retry-After", "1");
                send(exchange, 429, "{\"error\":{\"code\":\"TooManyRequests\"}}");
            }
            return; // the connection ends without an answer
        }
        send(exchange, 200, page(exchange.getRequestURI().getQuery()));
    }

    private synchronized String page(String query) {
        Matcher asked = FILTER.matcher(query);
        if (!asked.find()) {
            throw new IllegalStateException("a filter that is not documented");
        }
        Instant after = Instant.parse(asked.group(1));
        Instant before = Instant.parse(asked.group(2));
        List<Message> all = messages.stream()
                .filter(m -> m.modified().isAfter(after) && m.modified().isBefore(before))
                .toList();
        int skip = asked.group(3) == null ? 0 : Integer.parseInt(asked.group(3));
        int from = Math.min(all.size(), chance() ? Math.max(0, skip - 3) : skip);
        int to = Math.min(all.size(), chance() ? (chance(0.5) ? skip : skip + 1) : skip + 50);
        List<String> items = all.subList(from, Math.max(from, to)).stream()
                .map(Message::json)
                .toList();
        String next = to < all.size()
                ? "\"@odata.nextLink\":\"" + base() + "/v1.0/export?f=lastModifiedDateTime%20gt%20" + after
                        + "%20and%20lastModifiedDateTime%20lt%20" + before + "&skip=" + to + "\","
                : "";
        return "{" + next + "\"value\":[" + String.join(",", items) + "]}";
    }

    private boolean chance() {
        return chance(odd);
    }

    private synchronized boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
