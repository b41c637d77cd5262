package io.lastday.device.posture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a check that no system can measure. It is shown beside the check's own state and never turns it into a
 * PASS.
 *
 * @param subject what is said: the check itself, or that the machine gets paid updates beyond the end of its support
 * @param screenshotSha256 digest of the picture that the person showed, which is not kept
 * @param owner who answers for it
 * @param expires the last day on which it counts
 */
public record Attestation(
        Check check, Subject subject, @Nullable String screenshotSha256, String owner, LocalDate expires) {

    /** What an attestation is about. */
    public enum Subject {
        /** The check holds. */
        CHECK,
        /** The machine has a licence for extended security updates. */
        EXTENDED_UPDATES
    }

    /** Whether it counts on that day. */
    public boolean holds(LocalDate today) {
        return !today.isAfter(expires);
    }
}
