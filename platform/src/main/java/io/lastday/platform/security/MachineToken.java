package io.lastday.platform.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A machine's own token, fetched with its client credentials and again before it runs out. Blocking; one thread at a time waits. */
public final class MachineToken {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration EARLY = Duration.ofSeconds(20);

    private final HttpClient http;
    private final Login login;
    private String token = "";
    private Instant until = Instant.MIN;

    /**
     * Who asks, and whom.
     *
     * @param tokenUri where tokens are given; what the issuer's discovery says where this is null
     */
    public record Login(URI issuer, @Nullable URI tokenUri, String clientId, String clientSecret) {

        /** Names no secret. */
        @Override
        public String toString() {
            return "Login[issuer=" + issuer + ", clientId=" + clientId + "]";
        }
    }

    /** The provider answered and gave no token: asking again changes nothing. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(int status) {
            super("the identity provider answered " + status);
        }
    }

    public MachineToken(HttpClient http, Login login) {
        this.http = http;
        this.login = login;
    }

    /**
     * A token that is good for a while.
     *
     * @throws Refused where the provider does not know the client or its secret
     * @throws IOException where it cannot be reached or understood
     */
    public synchronized String value() throws IOException, InterruptedException {
        if (Instant.now().isAfter(until)) {
            fetch();
        }
        return token;
    }

    private void fetch() throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + encoded(login.clientId()) + "&client_secret="
                + encoded(login.clientSecret());
        JsonNode answer = json(HttpRequest.newBuilder(endpoint())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        token = answer.path("access_token").asString();
        until = Instant.now().plusSeconds(answer.path("expires_in").asLong(60)).minus(EARLY);
    }

    private URI endpoint() throws IOException, InterruptedException {
        URI named = login.tokenUri();
        if (named != null) {
            return named;
        }
        JsonNode discovery =
                json(HttpRequest.newBuilder(URI.create(login.issuer() + "/.well-known/openid-configuration"))
                        .timeout(TIMEOUT)
                        .build());
        return URI.create(discovery.path("token_endpoint").asString());
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case 200 -> read(answer.body());
            case 400, 401, 403 -> throw new Refused(answer.statusCode());
            default -> throw new IOException("the identity provider answered " + answer.statusCode());
        };
    }

    private static JsonNode read(String body) throws IOException {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException unreadable) {
            throw new IOException("the identity provider answered what is no JSON");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
