package io.lastday.device.posture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a result rests on, so that someone else can look it up.
 *
 * @param endpoint the path that gave the value
 * @param raw the value as it came, null where none came
 * @param observedAt when the source was read whole
 * @param deviceLastSync when the device itself last spoke to the source
 * @param datasetRev revision of the file of OS dates, where it was used
 */
public record Evidence(
        String source,
        String endpoint,
        String field,
        @Nullable String raw,
        Instant observedAt,
        @Nullable Instant deviceLastSync,
        String ruleVersion,
        @Nullable String datasetRev) {}
