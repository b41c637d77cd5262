package io.lastday.platform.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls an audit as the IT role does: starts scans, waits for their end, reads answers. */
public final class AuditClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WebTestClient client;
    private final TestIssuer issuer;
    private final String scans;

    /** @param scans the path below which scans are started */
    public AuditClient(WebTestClient client, TestIssuer issuer, String scans) {
        this.client = client.mutate().responseTimeout(PATIENCE).build();
        this.issuer = issuer;
        this.scans = scans;
    }

    /** Starts a scan and waits for its end. */
    public JsonNode scan() {
        return ended(start(null).path("id").asString());
    }

    /** Starts a scan, for a slot where one is given. */
    public JsonNode start(@Nullable String slot) {
        return read(client.post()
                .uri(scans)
                .header("Content-Type", "application/json")
                .headers(headers -> headers.setBearerAuth(issuer.token("it")))
                .bodyValue(slot == null ? "{}" : "{\"slot\":\"" + slot + "\"}")
                .exchange()
                .expectStatus()
                .isAccepted());
    }

    /** Waits until the scan is no longer running. */
    public JsonNode ended(String scan) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            JsonNode run = get(scans + "/" + scan);
            if (!run.path("state").asString().equals("RUNNING")) {
                return run;
            }
            pause();
        }
        throw new AssertionError("the scan did not end within " + PATIENCE);
    }

    /** The answer's JSON; it has to be a 200. */
    public JsonNode get(String path) {
        return read(exchange(path).expectStatus().isOk());
    }

    /** The answer, whatever it is. */
    public WebTestClient.ResponseSpec exchange(String path) {
        return client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(issuer.token("it")))
                .exchange();
    }

    private static JsonNode read(WebTestClient.ResponseSpec response) {
        byte[] body = response.expectBody().returnResult().getResponseBodyContent();
        return JsonMapper.shared().readTree(body == null ? new byte[0] : body);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
