package io.lastday.device.source.fleet;

import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.scan.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of Fleet's hosts, in the order of their ids. A page that cannot be read is an outage, never an empty list. */
final class FleetHosts {

    static final int PAGE = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(10);
    private static final String PATH =
            "/api/v1/fleet/hosts?populate_policies=true&order_key=id&per_page=" + PAGE + "&page=";
    private static final String SCOPE = "an API token of the observer role";

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final String token;
    private final JsonMapper json;

    FleetHosts(String base, String token, JsonMapper json) {
        this.base = base;
        this.token = token;
        this.json = json;
    }

    /** The array of hosts of one page, counted from zero. */
    Mono<JsonNode> page(int number) {
        return Patience.read(() -> read(number));
    }

    private JsonNode read(int number) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + PATH + number))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                requireOk(answer);
                return hosts(json.readTree(body));
            }
        } catch (IOException | JacksonException broken) {
            throw new RemoteFailure.Transient("Fleet: an answer that cannot be read", null, null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RemoteFailure.Transient("Fleet: interrupted", null, null);
        }
    }

    private static JsonNode hosts(JsonNode body) {
        JsonNode hosts = body.path("hosts");
        if (!hosts.isArray()) {
            throw new RemoteFailure.Transient("Fleet: a page without hosts", null, null);
        }
        return hosts;
    }

    private static void requireOk(HttpResponse<?> answer) {
        int status = answer.statusCode();
        switch (status) {
            case 200 -> {
                // read on
            }
            case 401, 403 -> throw new RemoteFailure.MissingPermission("Fleet: refused", SCOPE);
            case 429 ->
                throw new RemoteFailure.Throttled("Fleet: 429", Instant.now().plus(wait(answer)));
            default -> {
                if (status >= 500) {
                    throw new RemoteFailure.Transient("Fleet: " + status, null, null);
                }
                throw new RemoteFailure.Terminal("Fleet: " + status, status, "FLEET_ANSWERED", null);
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
