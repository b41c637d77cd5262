package io.lastday.offboarding.remediation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How remediations are carried out.
 *
 * @param lookEvery how often a replica looks for approved ones
 * @param firstGap how long it waits after the first failure; doubled after each further one
 */
@Validated
@ConfigurationProperties("lastday.remediations")
record RemediationSettings(
        @NotNull @DefaultValue("2s") Duration lookEvery,
        @NotNull @DefaultValue("5s") Duration firstGap) {}
