package io.lastday.offboarding.step.exchange.cluster;

import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.RetryAfter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** One call to the API server: with the pod's token of this minute, to nobody but the server, and never without an end. */
final class ApiServer {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(8);
    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 1024 * 1024;

    private final ClusterAddress address;
    private final RestClient http;
    private final Clock clock;

    ApiServer(ClusterAddress address, Clock clock) {
        HttpClient.Builder client =
                HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER);
        if (address.authority() != null) {
            client.sslContext(ClusterTrust.of(address.authority()));
        }
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client.build());
        requests.setReadTimeout(READ);
        this.address = address;
        this.http = RestClient.builder().requestFactory(requests).build();
        this.clock = clock;
    }

    /** What was answered with a status that the caller expects. */
    record Answer(int status, String body) {}

    /** Sends one call; any other status than a good one or an {@code expected} one is thrown. */
    Answer call(HttpMethod method, String below, @Nullable String body, int... expected) {
        String said = method + " " + below.replaceAll("\\?.*", "");
        RestClient.RequestBodySpec call = http.method(method)
                .uri(URI.create(address.server() + below))
                .headers(headers -> headers.setBearerAuth(token()));
        if (body != null) {
            call.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        try {
            return call.exchangeForRequiredValue((request, response) -> answer(said, response, expected));
        } catch (ResourceAccessException away) {
            throw new RemoteFailure.Transient(said + ": no whole answer", null, away);
        }
    }

    private Answer answer(String said, ClientHttpResponse response, int... expected) throws IOException {
        int status = response.getStatusCode().value();
        String text = text(said, response);
        if (status / 100 == 2 || Arrays.stream(expected).anyMatch(known -> known == status)) {
            return new Answer(status, text);
        }
        throw failure(said, status, text, response.getHeaders().getFirst("Retry-After"));
    }

    private RuntimeException failure(String said, int status, String text, @Nullable String retryAfter) {
        String what = said + ": " + status
                + ClusterJson.reason(text).map(reason -> " " + reason).orElse("");
        Duration told = RetryAfter.of(retryAfter, clock.instant()).orElse(null);
        if (status == 429) {
            return new RemoteFailure.Throttled(what, clock.instant().plus(told == null ? UNTOLD_WAIT : told));
        }
        if (status >= 500 || status == 408) {
            return new RemoteFailure.Transient(what, told, null);
        }
        return new ClusterRefused(what);
    }

    private String text(String said, ClientHttpResponse response) throws IOException {
        try (InputStream body = response.getBody()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new RemoteFailure.Terminal(said + ": endless answer", 0, "ANSWER_TOO_LARGE", null);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private String token() {
        try {
            return Files.readString(address.token()).strip();
        } catch (IOException unreadable) {
            throw new ClusterRefused("the pod's token cannot be read: mount a service account's token");
        }
    }
}
