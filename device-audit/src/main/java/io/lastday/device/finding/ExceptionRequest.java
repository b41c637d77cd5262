package io.lastday.device.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Accepts a gap for a while.
 *
 * @param rule which gap of the device, as the list of findings names it
 * @param owner a person or a team that can be asked
 * @param reason why it may stay, and what protects instead
 * @param expiresAt when it is open again; later than now, a year from now at most
 */
record ExceptionRequest(
        @NotBlank @Size(max = 100) String rule,
        @NotBlank @Size(max = 200) String owner,
        @NotBlank @Size(max = 2000) String reason,
        @NotNull Instant expiresAt) {}
