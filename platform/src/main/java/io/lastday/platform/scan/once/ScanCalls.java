package io.lastday.platform.scan.once;

import io.lastday.platform.security.MachineToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's calls about scans. */
final class ScanCalls {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int SERVER_FAULT = 500;
    private static final int NOT_FOUND = 404;

    private final HttpClient http;
    private final OneShotSettings settings;
    private final MachineToken token;

    ScanCalls(HttpClient http, OneShotSettings settings, MachineToken token) {
        this.http = http;
        this.settings = settings;
        this.token = token;
    }

    /** Starts the slot's scan, or joins the one in its way. An {@link IOException} may pass. */
    JsonNode start(String slot) throws IOException, InterruptedException {
        String body = slot.isEmpty() ? "{}" : JsonMapper.shared().writeValueAsString(Map.of("slot", slot));
        return send(request(settings.scans())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .orElseThrow(() -> new IllegalStateException("the service knows no scans at " + settings.scans()));
    }

    /** A scan; empty where somebody else's is in the way, which is not this client's to see. */
    Optional<JsonNode> one(String id) throws IOException, InterruptedException {
        return send(request(URI.create(settings.scans() + "/" + id)).build());
    }

    private HttpRequest.Builder request(URI address) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(address).timeout(TIMEOUT).header("Authorization", "Bearer " + token.value());
    }

    private Optional<JsonNode> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        int status = answer.statusCode();
        if (status >= SERVER_FAULT) {
            throw new IOException("the service answered " + status);
        }
        if (status == NOT_FOUND) {
            return Optional.empty();
        }
        if (status >= 300) {
            throw new IllegalStateException("the service refused with " + status);
        }
        return Optional.of(JsonMapper.shared().readTree(answer.body()));
    }
}
