package io.lastday.device.posture;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of a published evaluation's summary, what its rows leave out.
 *
 * @param readAt when each source was last read whole
 * @param dataset which OS dates were used; null in summaries that were stored before it was
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Reading(Map<String, Instant> readAt, @Nullable Dataset dataset) {

    @SuppressWarnings("ConstantValue") // absent in summaries that were stored before it was
    Reading {
        readAt = readAt == null ? Map.of() : Map.copyOf(readAt);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Dataset(String revision) {}

    @Nullable
    String revision() {
        return dataset == null ? null : dataset.revision();
    }
}
