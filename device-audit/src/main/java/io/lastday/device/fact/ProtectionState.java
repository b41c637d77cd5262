package io.lastday.device.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The members of {@code windowsProtectionState} that the rules need, or why there are none.
 *
 * @param missing for example {@code NEVER_REPORTED} after a 404; null where there is a report
 */
public record ProtectionState(
        @Nullable Boolean malwareProtection,
        @Nullable Boolean realTimeProtection,
        @Nullable Boolean signaturesOverdue,
        @Nullable Instant reportedAt,
        @Nullable String missing) {

    /** There is no report. */
    public static ProtectionState missing(String reason) {
        return new ProtectionState(null, null, null, null, reason);
    }
}
