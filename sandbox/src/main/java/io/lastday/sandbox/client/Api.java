package io.lastday.sandbox.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Lastday's API behind the gateway; waits while a part is being restarted, and never does a write twice. */
public final class Api {
    private static final Duration ONE_CALL = Duration.ofSeconds(60);

    private final String gateway;
    private final HttpClient http;
    private final Patience patience;
    private final Tokens tokens;

    /**
     * @param gateway its origin, such as {@code http://127.0.0.1:8080}
     * @param issuer of the operators' tokens
     * @param restart how long a part may take to come back
     * @param onWait takes a line when waiting begins
     */
    public Api(String gateway, String issuer, Duration restart, Consumer<String> onWait) {
        this.gateway = gateway;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.patience = new Patience(restart, onWait);
        this.tokens = new Tokens(http, issuer, patience);
    }

    public Answer get(Caller caller, String path) {
        return json(caller, request(path).GET());
    }

    public Answer post(Caller caller, String path, Map<String, ?> body) {
        return write(caller, "POST", path, body);
    }

    public Answer put(Caller caller, String path, Map<String, ?> body) {
        return write(caller, "PUT", path, body);
    }

    /** Sends a file as it is, under its own name. */
    public Answer upload(Caller caller, String path, Path file, String type) throws IOException {
        return upload(caller, path, file, type, "");
    }

    /** Sends a file with a note that says what it is; an empty note is not sent. */
    public Answer upload(Caller caller, String path, Path file, String type, String note) throws IOException {
        String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        var request = request(path)
                .timeout(Duration.ofMinutes(10))
                .header("Content-Type", type)
                .header("X-File-Name", name)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofFile(file));
        if (!note.isEmpty()) {
            request.header(
                    "X-Note", URLEncoder.encode(note, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return json(caller, request);
    }

    /** Saves what the path answers; a status of 400 or more leaves no file. */
    public int download(Caller caller, String path, Path file) {
        return patience.over(
                "Lastday",
                () -> {
                    var request = authorised(caller, request(path).GET());
                    var response = http.send(request, BodyHandlers.ofInputStream());
                    try (var body = response.body()) {
                        if (response.statusCode() < 400) {
                            Files.copy(body, file);
                        }
                    }
                    return response.statusCode();
                },
                status -> status);
    }

    /** An open connection for events; the caller reads and reopens. */
    Events.Connection open(Caller caller, String path, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .GET();
        var response = http.send(authorised(caller, request), BodyHandlers.ofLines());
        return new Events.Connection(response.statusCode(), response.body());
    }

    private Answer write(Caller caller, String method, String path, Map<String, ?> body) {
        BodyPublisher json = BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, json);
        return json(caller, request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(ONE_CALL);
    }

    private Answer json(Caller caller, HttpRequest.Builder request) {
        return patience.over(
                "Lastday",
                () -> {
                    var response = http.send(authorised(caller, request), BodyHandlers.ofString());
                    return new Answer(response.statusCode(), parse(response.body()));
                },
                Answer::status);
    }

    private HttpRequest authorised(Caller caller, HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer " + tokens.of(caller)).build();
    }

    private static JsonNode parse(String body) {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            return JsonMapper.shared().createObjectNode().put("detail", "an answer that is not JSON");
        }
    }
}
