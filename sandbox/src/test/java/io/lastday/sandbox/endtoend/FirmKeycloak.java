package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.HarbourRealm;
import io.lastday.sandbox.part.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The firm's real realm, read as its administrators read it. */
final class FirmKeycloak implements AutoCloseable {
    private final String base;
    private final String secret;
    private final HttpClient http = HttpClient.newHttpClient();

    FirmKeycloak(RunningSystem system) {
        this.base = Ports.http(system.ports().keycloak());
        this.secret = system.secrets().named("harbour-lastday-offboarding");
    }

    /**
     * What an account has, and what it can do.
     *
     * @param credentials kinds of them
     */
    record Standing(boolean enabled, List<String> groups, List<String> roles, List<String> credentials, int sessions) {}

    /** How somebody stands in the realm. */
    Standing of(String username) {
        JsonNode user = read("/users?exact=true&username=" + username).path(0);
        assertThat(user.has("id")).as(username).isTrue();
        String path = "/users/" + user.path("id").asString();
        return new Standing(
                user.path("enabled").asBoolean(),
                read(path + "/groups").findValuesAsString("path"),
                read(path + "/role-mappings/realm").findValuesAsString("name"),
                read(path + "/credentials").findValuesAsString("type"),
                read(path + "/sessions").size());
    }

    /** How many accounts the realm keeps whose name this is. */
    int kept(String username) {
        return read("/users?exact=true&username=" + username).size();
    }

    /** The status of asking for one account by its id. */
    int statusOf(String id) {
        return send("/users/" + id).statusCode();
    }

    private JsonNode read(String path) {
        var answer = send(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> send(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(base + "/admin/realms/" + HarbourRealm.NAME + path))
                .header("Authorization", "Bearer " + token())
                .build());
    }

    private String token() {
        var answer = exchange(HttpRequest.newBuilder(
                        URI.create(base + "/realms/" + HarbourRealm.NAME + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=lastday-offboarding" + "&client_secret=" + secret))
                .build());
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
