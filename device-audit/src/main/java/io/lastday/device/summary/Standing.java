package io.lastday.device.summary;

import tools.jackson.databind.JsonNode;

/** How many devices were what, in an evaluation of the past. */
record Standing(long notSafe, long unknown, long safe) {

    static Standing of(JsonNode summary) {
        return new Standing(
                summary.path("notSafe").asLong(0),
                summary.path("unknown").asLong(0),
                summary.path("safe").asLong(0));
    }
}
