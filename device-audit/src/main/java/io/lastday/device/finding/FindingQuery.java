package io.lastday.device.finding;

import io.lastday.device.posture.DeviceFacets;
import io.lastday.device.posture.Ownership;
import io.lastday.device.posture.Platform;
import io.lastday.platform.finding.FindingFilter;
import io.lastday.platform.finding.FindingState;
import io.lastday.platform.finding.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list, as they stand in the address.
 *
 * @param state without one, those that are open or accepted
 * @param device id of a device
 * @param owner id of a person
 * @param at as they were at that time
 */
record FindingQuery(
        @Nullable String rule,
        @Nullable Severity severity,
        @Nullable FindingState state,
        @Nullable String device,
        @Nullable String owner,
        @Nullable Ownership ownership,
        @Nullable Platform platform,
        @Nullable String q,
        @Nullable Instant at) {

    FindingFilter filter() {
        return new FindingFilter(
                        given(rule), severity, state, given(device), Map.of(), Objects.requireNonNullElse(q, ""), at)
                .with(DeviceFacets.OWNER, owner)
                .with(DeviceFacets.OWNERSHIP, ownership)
                .with(DeviceFacets.PLATFORM, platform);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
