package io.lastday.device.posture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of anti-malware on a device: Defender's own report, and what the antivirus settings say. */
public record Protection(Report report, SettingReading antivirus) {

    /** Defender's report, or why there is none. */
    public sealed interface Report permits Reported, Missing {}

    /** {@code windowsProtectionState}; null members were not reported. */
    public record Reported(
            @Nullable Boolean malwareProtection,
            @Nullable Boolean realTimeProtection,
            @Nullable Boolean signaturesOverdue,
            @Nullable Instant reportedAt)
            implements Report {}

    /** @param reason for example {@code NEVER_REPORTED} after a 404 */
    public record Missing(String reason) implements Report {

        /** The source asks by a policy of the firm instead, whose state is the antivirus reading. */
        public static final String ASKED_BY_POLICY = "ASKED_BY_POLICY";
    }
}
