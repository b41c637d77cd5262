package io.lastday.platform.benchmark;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What one documented limit of Graph was asked for.
 *
 * @param name whose limit and of which service
 * @param limit units in each window of {@code seconds}
 */
public record Quota(String name, int limit, int seconds, long taken, long refused) {

    /** All of a simulated tenant, by name. */
    public static Map<String, Quota> all(JsonNode told) {
        return told.path("items")
                .valueStream()
                .map(quota -> new Quota(
                        quota.path("name").asString(),
                        quota.path("limit").asInt(),
                        quota.path("seconds").asInt(),
                        quota.path("taken").asLong(),
                        quota.path("refused").asLong()))
                .collect(Collectors.toMap(Quota::name, quota -> quota));
    }

    public Quota since(Quota before) {
        return new Quota(name, limit, seconds, taken - before.taken, refused - before.refused);
    }

    /** The shortest time in which anybody can make these calls: each window but the last is waited for whole. */
    public double bound() {
        return taken == 0 ? 0 : (double) ((taken - 1) / limit) * seconds;
    }
}
