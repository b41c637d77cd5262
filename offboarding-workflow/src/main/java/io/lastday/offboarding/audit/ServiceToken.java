package io.lastday.offboarding.audit;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The token of this service's own machine account, kept until shortly before it expires. Safe for many threads. */
final class ServiceToken {

    private static final long SPARE_SECONDS = 20;

    private final RestClient http;
    private final WorkflowLogin login;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    ServiceToken(RestClient http, WorkflowLogin login, Clock clock) {
        this.http = http;
        this.login = login;
        this.clock = clock;
    }

    String current() {
        Kept now = kept;
        if (now == null || !clock.instant().isBefore(now.until())) {
            now = fetch();
            kept = now;
        }
        return now.token();
    }

    private Kept fetch() {
        String secret = login.clientSecret();
        if (secret == null) {
            throw new NoMachineAccount();
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", login.clientId());
        form.add("client_secret", secret);
        JsonNode answer = http.post()
                .uri(login.tokens())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class);
        if (answer == null || !answer.hasNonNull("access_token")) {
            throw new IllegalStateException("the token endpoint gave no token");
        }
        long seconds = answer.path("expires_in").asLong(60);
        return new Kept(
                answer.get("access_token").asString(),
                clock.instant().plusSeconds(Math.max(1, seconds - SPARE_SECONDS)));
    }

    private record Kept(String token, Instant until) {}
}
