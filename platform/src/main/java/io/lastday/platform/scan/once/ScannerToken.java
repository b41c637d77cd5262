package io.lastday.platform.scan.once;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The job's own token, fetched with its client credentials and again before it runs out. */
final class ScannerToken {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration EARLY = Duration.ofSeconds(20);

    private final HttpClient http;
    private final URI issuer;
    private final OneShotSettings settings;
    private String token = "";
    private Instant until = Instant.MIN;

    ScannerToken(HttpClient http, URI issuer, OneShotSettings settings) {
        this.http = http;
        this.issuer = issuer;
        this.settings = settings;
    }

    String value() throws IOException, InterruptedException {
        if (Instant.now().isAfter(until)) {
            fetch();
        }
        return token;
    }

    private void fetch() throws IOException, InterruptedException {
        JsonNode discovery = json(HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .timeout(TIMEOUT)
                .build());
        String form = "grant_type=client_credentials&client_id=" + encoded(settings.clientId()) + "&client_secret="
                + encoded(settings.clientSecret());
        JsonNode answer = json(HttpRequest.newBuilder(
                        URI.create(discovery.path("token_endpoint").asString()))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        token = answer.path("access_token").asString();
        until = Instant.now().plusSeconds(answer.path("expires_in").asLong(60)).minus(EARLY);
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the identity provider answered " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
