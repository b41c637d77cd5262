package io.lastday.device.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody on whom a leaver case is open.
 *
 * @param person as the case names them, {@code entra:<id>} where they have an account there
 */
public record OpenCase(String person, @JsonProperty("case") UUID caseId, LocalDate lastDay) {}
