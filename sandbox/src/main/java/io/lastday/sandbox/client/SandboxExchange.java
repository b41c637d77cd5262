package io.lastday.sandbox.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated tenant's Exchange, as somebody with rights in it uses it: takes a signed runbook, gives its result. */
public final class SandboxExchange {
    private static final Duration ONE_CALL = Duration.ofSeconds(30);
    private final String tenant;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param tenant origin of the simulated tenant
     * @param key of its test end points
     */
    public SandboxExchange(String tenant, String key) {
        this.tenant = tenant;
        this.key = key;
    }

    /**
     * Runs a runbook.
     *
     * @param runbook as {@code GET …/runbook} answers it
     * @throws Refused where Exchange does not run it
     */
    public JsonNode run(JsonNode runbook) {
        return post(
                "/sandbox/exchange",
                Map.of(
                        "data", runbook.path("data").asString(""),
                        "signature", runbook.path("signature").asString("")));
    }

    /** Takes somebody out of the distribution lists and mail-enabled groups that only Exchange changes. */
    public int leaveLists(String entraId) {
        return post("/sandbox/exchange-lists/" + entraId, Map.of()).path("left").asInt();
    }

    private JsonNode post(String path, Map<String, String> body) {
        var request = HttpRequest.newBuilder(URI.create(tenant + path))
                .timeout(ONE_CALL)
                .header("X-Sandbox-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refused("The sandbox's Exchange refuses: " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new Unreachable("the simulated Exchange is not reachable: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", e);
        }
    }
}
