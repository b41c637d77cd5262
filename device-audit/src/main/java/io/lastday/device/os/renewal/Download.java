package io.lastday.device.os.renewal;

import io.lastday.device.os.NotTaken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One file from the network, whole or not at all; no redirect is followed. Blocks. */
final class Download {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    /** A month of Microsoft's is about a tenth of it. */
    private static final int MOST_BYTES = 64 << 20;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @throws NotTaken where it is not there, or larger than anything expected */
    byte[] of(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw new NotTaken("the answer was " + answer.statusCode());
                }
                byte[] bytes = body.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new NotTaken("the answer is too large");
                }
                return bytes;
            }
        } catch (IOException broken) {
            throw new NotTaken("nobody answered");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotTaken("it was interrupted");
        }
    }
}
