package io.lastday.device.source.fleet;

import io.lastday.device.source.JsonAnswers;
import io.lastday.platform.scan.Patience;
import java.net.URI;
import java.net.http.HttpRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of Fleet's hosts, in the order of their ids. A page that cannot be read is an outage, never an empty list. */
final class FleetHosts {

    static final int PAGE = 100;

    private static final String PATH =
            "/api/v1/fleet/hosts?populate_policies=true&order_key=id&per_page=" + PAGE + "&page=";
    private static final String SCOPE = "an API token of the observer role";

    private final JsonAnswers answers;
    private final String base;
    private final String token;

    FleetHosts(String base, String token, JsonMapper json) {
        this.answers = new JsonAnswers(JsonAnswers.client(), json, "Fleet", SCOPE);
        this.base = base;
        this.token = token;
    }

    /** The array of hosts of one page, counted from zero. */
    Mono<JsonNode> page(int number) {
        return Patience.read(() -> read(number));
    }

    private JsonNode read(int number) {
        return answers.array(
                answers.read(HttpRequest.newBuilder(URI.create(base + PATH + number))
                        .timeout(JsonAnswers.PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json")
                        .build()),
                "hosts");
    }
}
