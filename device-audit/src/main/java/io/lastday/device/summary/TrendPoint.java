package io.lastday.device.summary;

import io.lastday.platform.evaluation.PublishedEvaluation;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The figures of one day's last evaluation, in UTC. Summaries that are older than a figure say 0 of it. */
public record TrendPoint(Instant asOf, UUID evaluation, long devices, long safe, long notSafe, long unknown) {

    static TrendPoint of(PublishedEvaluation day, JsonNode summary) {
        return new TrendPoint(
                day.asOf(),
                day.id(),
                summary.path("devices").asLong(0),
                summary.path("safe").asLong(0),
                summary.path("notSafe").asLong(0),
                summary.path("unknown").asLong(0));
    }
}
