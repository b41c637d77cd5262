package io.lastday.device.posture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a result rests on, so that someone else can look it up. What changes by time alone is left out of stored rows and added
 * when they are read.
 *
 * @param endpoint the path that gave the value
 * @param raw the value as it came, null where none came
 * @param observedAt when the source was read whole
 * @param deviceLastSync when the device itself last spoke to the source; stored only of a silent one
 * @param datasetRev revision of the file of OS dates, where it was used
 * @param assumed what the firm's settings add to it, such as an edition that no source tells
 */
public record Evidence(
        String source,
        String endpoint,
        String field,
        @Nullable String raw,
        @Nullable Instant observedAt,
        @Nullable Instant deviceLastSync,
        String ruleVersion,
        @Nullable String datasetRev,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String assumed) {

    /** Stands in a stored row for the revision that its evaluation names. */
    private static final String OF_EVALUATION = "";

    /** As a row keeps it: other dates alone change no row, and which ones there were the evaluation says. */
    Evidence stored() {
        return with(observedAt, deviceLastSync, datasetRev == null ? null : OF_EVALUATION);
    }

    /**
     * This evidence with what is not kept in a row.
     *
     * @param revision of the OS dates that the evaluation used
     */
    Evidence read(@Nullable Instant at, @Nullable String revision) {
        return with(at, deviceLastSync, OF_EVALUATION.equals(datasetRev) ? revision : datasetRev);
    }

    private Evidence with(@Nullable Instant at, @Nullable Instant lastSync, @Nullable String revision) {
        return new Evidence(source, endpoint, field, raw, at, lastSync, ruleVersion, revision, assumed);
    }
}
