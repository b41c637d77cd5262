package io.lastday.device.posture;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;

/**
 * Of a published evaluation's summary, what its rows leave out.
 *
 * @param readAt when each source was last read whole
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Reading(Map<String, Instant> readAt) {

    @SuppressWarnings("ConstantValue") // absent in summaries that were stored before it was
    Reading {
        readAt = readAt == null ? Map.of() : Map.copyOf(readAt);
    }
}
