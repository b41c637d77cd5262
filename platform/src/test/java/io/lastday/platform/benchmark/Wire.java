package io.lastday.platform.benchmark;

import io.lastday.platform.testing.TestIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls as an operator makes them. One token serves for some minutes, so that signing it is in no figure. */
public final class Wire implements AutoCloseable {

    private static final Duration TOKEN_SERVES = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestIssuer issuer;
    private String token = "";
    private Instant signed = Instant.EPOCH;

    public Wire(TestIssuer issuer) {
        this.issuer = issuer;
    }

    public JsonNode get(String address) throws IOException, InterruptedException {
        return read(send(address, "GET", ""));
    }

    public JsonNode post(String address, String body) throws IOException, InterruptedException {
        return read(send(address, "POST", body));
    }

    /** How long an answer of 200 takes, to its last byte, in milliseconds. */
    public double time(String address) throws IOException, InterruptedException {
        HttpRequest request = request(address, "GET", "").build();
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        double took = (System.nanoTime() - begun) / 1e6;
        requireOk(address, answer.statusCode());
        return took;
    }

    /** How many lines and bytes an answer of 200 has; none of it is kept. */
    public long[] lines(String address) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(request(address, "GET", "").build(), BodyHandlers.ofInputStream());
        requireOk(address, answer.statusCode());
        long[] found = new long[2];
        try (InputStream body = answer.body()) {
            byte[] buffer = new byte[1 << 16];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                found[1] += read;
                for (int at = 0; at < read; at++) {
                    found[0] += buffer[at] == '\n' ? 1 : 0;
                }
            }
        }
        return found;
    }

    public String send(String address, String method, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(address, method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        requireOk(address, answer.statusCode());
        return answer.body();
    }

    private HttpRequest.Builder request(String address, String method, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return address.contains("/api/") ? request.header("Authorization", "Bearer " + token()) : request;
    }

    private synchronized String token() {
        if (signed.plus(TOKEN_SERVES).isBefore(Instant.now())) {
            token = issuer.token("it", "auditor");
            signed = Instant.now();
        }
        return token;
    }

    private static void requireOk(String address, int status) throws IOException {
        if (status >= 300) {
            throw new IOException(address + " answers " + status);
        }
    }

    public static JsonNode read(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Override
    public void close() {
        http.close();
    }
}
