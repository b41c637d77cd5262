package io.lastday.sandbox.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens of the operators' realm, each kept for half of its life. Nobody logs in twice at once: Keycloak takes the second
 * attempt of the same moment for a guess, and refuses it.
 */
final class Tokens {
    private final HttpClient http;
    private final URI endpoint;
    private final Patience patience;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    private record Token(String value, Instant refreshAfter) {}

    private record Reply(int status, String body) {}

    Tokens(HttpClient http, String issuer, Patience patience) {
        this.http = http;
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.patience = patience;
    }

    String of(Caller caller) {
        return kept.compute(caller.name(), (name, token) -> isFresh(token) ? token : fetch(caller))
                .value();
    }

    private static boolean isFresh(@Nullable Token token) {
        return token != null && Instant.now().isBefore(token.refreshAfter());
    }

    private Token fetch(Caller caller) {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(caller.form())))
                .build();
        Reply reply = patience.over(
                "Keycloak",
                () -> {
                    var response = http.send(request, BodyHandlers.ofString());
                    return new Reply(response.statusCode(), response.body());
                },
                Reply::status);
        JsonNode json = JsonMapper.shared().readTree(reply.body());
        if (reply.status() != 200) {
            throw new IllegalStateException("No token for " + caller.name() + ": "
                    + json.path("error_description").asString(json.path("error").asString("refused")));
        }
        long life = json.path("expires_in").asLong(60);
        return new Token(json.path("access_token").asString(), Instant.now().plusSeconds(life / 2));
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
