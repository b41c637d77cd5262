package io.lastday.device.posture;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That the person of a device is leaving.
 *
 * @param caseId the case that is open on them
 * @param lastDay their last working day, as it stands in the case
 */
public record Leaving(@JsonProperty("case") UUID caseId, LocalDate lastDay) {}
