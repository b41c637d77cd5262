package io.lastday.device.posture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One check of one device.
 *
 * @param reason machine reason; always there for FAIL and UNKNOWN
 * @param badge a few words for people, such as "ended 13 Oct 2026"
 * @param lastKnown what the check said before the device went stale
 * @param firstFailedAt since when it fails, as far as evaluations reach back
 */
public record CheckResult(
        Check check,
        CheckState state,
        @Nullable String reason,
        @Nullable String badge,
        Evidence evidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CheckState lastKnown,
        @Nullable Instant firstFailedAt) {

    public CheckResult {
        if (reason == null && (state == CheckState.FAIL || state == CheckState.UNKNOWN)) {
            throw new IllegalArgumentException(check.apiName() + " is " + state + " without a reason");
        }
    }

    /** This result, overruled because the device has been silent for too long; what it said is kept as last known. */
    public CheckResult stale(String why, String words) {
        return new CheckResult(check, CheckState.UNKNOWN, why, words, evidence, state, firstFailedAt);
    }

    /** This result with the time since when it fails. */
    public CheckResult failingSince(@Nullable Instant since) {
        return new CheckResult(check, state, reason, badge, evidence, lastKnown, since);
    }
}
