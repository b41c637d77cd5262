package io.lastday.device.inventory;

import io.lastday.device.os.Edition;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How devices are read and judged.
 *
 * @param assumeEdition the firm's word on its Windows edition, where Graph does not tell it; printed in the answers
 * @param defenderLimit most machines asked for Defender's state in one scan: one part of a batch each; the rest read UNKNOWN
 */
@Validated
@ConfigurationProperties("lastday.devices")
public record DeviceSettings(
        @DefaultValue("UNKNOWN") Edition assumeEdition,
        @DefaultValue("5000") @Min(0) int defenderLimit) {}
