package io.lastday.device.attestation;

import io.lastday.device.posture.Attestation.Subject;
import io.lastday.device.posture.Check;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says something of a device.
 *
 * @param subject the check itself where it is left out; extended updates only of {@code os-support}
 * @param screenshotSha256 digest of the picture that the person showed
 * @param owner who answers for it
 * @param expires the last day on which it counts: from today to a year from now
 */
record AttestationRequest(
        @NotNull Check check,
        @Nullable Subject subject,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String screenshotSha256,
        @NotBlank @Size(max = 200) String owner,
        @NotNull LocalDate expires) {

    Subject meant() {
        return subject == null ? Subject.CHECK : subject;
    }
}
