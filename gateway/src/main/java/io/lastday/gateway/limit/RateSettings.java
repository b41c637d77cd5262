package io.lastday.gateway.limit;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param perMinute calls that one operator may make each minute, over time
 * @param burst calls that one operator may make at once after a pause
 * @param logInsPerMinute log-ins that one network address may start or finish each minute. Behind an edge all browsers share
 *     its address: then the edge limits, and this is set high
 */
@Validated
@ConfigurationProperties("lastday.gateway.rate")
record RateSettings(
        @DefaultValue("3000") @Min(1) int perMinute,
        @DefaultValue("200") @Min(1) int burst,
        @DefaultValue("60") @Min(1) int logInsPerMinute) {}
