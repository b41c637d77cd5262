package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.part.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application of the firm's that its people log in to through the firm's Keycloak. */
final class Portal implements AutoCloseable {
    private final URI endpoint;
    private final String password;
    private final HttpClient http = HttpClient.newHttpClient();

    Portal(RunningSystem system) {
        String realm = Ports.http(system.ports().keycloak()) + "/realms/harbour";
        this.endpoint = URI.create(realm + "/protocol/openid-connect/token");
        this.password = system.secrets().named("harbour-password");
    }

    /** @return a refresh token */
    String logIn(String username, String scope) throws IOException, InterruptedException {
        JsonNode answer = ask(password(username, scope));
        assertThat(answer.path("refresh_token").asString(""))
                .as(answer.toString())
                .isNotEmpty();
        return answer.path("refresh_token").asString();
    }

    /** Whom an access token is for. */
    static String subject(JsonNode tokens) {
        String claims = tokens.path("access_token").asString().split("\\.")[1];
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(claims))
                .path("sub")
                .asString();
    }

    JsonNode tryLogIn(String username) throws IOException, InterruptedException {
        return ask(password(username, "openid"));
    }

    JsonNode refresh(String token) throws IOException, InterruptedException {
        return ask("client_id=harbour-portal&grant_type=refresh_token&refresh_token=" + token);
    }

    private String password(String username, String scope) {
        return "client_id=harbour-portal&grant_type=password&username=" + username + "&password=" + password + "&scope="
                + URLEncoder.encode(scope, StandardCharsets.UTF_8);
    }

    private JsonNode ask(String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        http.close();
    }
}
