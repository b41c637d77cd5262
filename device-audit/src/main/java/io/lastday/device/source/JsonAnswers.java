package io.lastday.device.source;

import io.lastday.platform.failure.RemoteFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON of a system that is not Graph. Blocking. What is no answer is a failure of a known kind, never an empty answer. */
public final class JsonAnswers {

    /** How long one answer is waited for. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(10);

    private final HttpClient http;
    private final JsonMapper json;
    private final String system;
    private final String scope;

    /**
     * @param system its name, for people
     * @param scope what a refusal means is missing
     */
    public JsonAnswers(HttpClient http, JsonMapper json, String system, String scope) {
        this.http = http;
        this.json = json;
        this.system = system;
        this.scope = scope;
    }

    /** A client that follows nobody to another host. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The body of an answer of status 200. */
    public JsonNode read(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                requireOk(answer);
                return json.readTree(body);
            }
        } catch (IOException | JacksonException broken) {
            throw unreadable("an answer that cannot be read");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unreadable("interrupted");
        }
    }

    /** The array under a name. A page without it is broken, and not empty. */
    public JsonNode array(JsonNode body, String name) {
        JsonNode found = body.path(name);
        if (!found.isArray()) {
            throw unreadable("a page without " + name);
        }
        return found;
    }

    /** What could not be understood may be understood later. */
    public RemoteFailure unreadable(String what) {
        return new RemoteFailure.Transient(system + ": " + what, null, null);
    }

    /** Who asks may not. */
    public RemoteFailure refused() {
        return new RemoteFailure.MissingPermission(system + ": refused", scope);
    }

    private void requireOk(HttpResponse<?> answer) {
        int status = answer.statusCode();
        switch (status) {
            case 200 -> {
                // read on
            }
            case 401, 403 -> throw refused();
            case 429 ->
                throw new RemoteFailure.Throttled(
                        system + ": 429", Instant.now().plus(wait(answer)));
            default -> {
                if (status >= 500) {
                    throw unreadable(String.valueOf(status));
                }
                throw new RemoteFailure.Terminal(
                        system + ": " + status, status, system.toUpperCase(Locale.ROOT) + "_ANSWERED", null);
            }
        }
    }

    private static Duration wait(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(UNTOLD_WAIT);
    }
}
