package io.lastday.device.inventory;

import io.lastday.device.os.Edition;
import io.lastday.device.posture.Check;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How devices are read and judged.
 *
 * @param assumeEdition the firm's word on its Windows edition, where Graph does not tell it; printed in the answers
 * @param defenderLimit most machines asked for Defender's state in one scan: one part of a batch each; the rest read UNKNOWN
 * @param osData a file of OS dates in place of the shipped one
 * @param grace how long a check may fail, or not answer, before it is a finding, by the name of the check
 */
@Validated
@ConfigurationProperties("lastday.devices")
public record DeviceSettings(
        @DefaultValue("UNKNOWN") Edition assumeEdition,
        @DefaultValue("5000") @Min(0) int defenderLimit,
        @Nullable Path osData,
        @DefaultValue Map<Check, Duration> grace) {

    public DeviceSettings {
        grace = Map.copyOf(grace);
    }
}
