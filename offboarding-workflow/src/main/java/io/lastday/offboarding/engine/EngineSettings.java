package io.lastday.offboarding.engine;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the engine works through steps.
 *
 * @param lease how long a taken step belongs to a worker; well above the deadline
 * @param deadline how long one run of a step may take
 * @param poll how often a worker looks for steps
 * @param atOnce how many steps one replica runs side by side
 * @param beat how often a replica says that it lives
 * @param missedBeats after how many missed beats others take over
 * @param throttledGap what is left between two steps that a spent quota holds back. Graph takes 3,000 writes in 150 seconds,
 *     one every 50 ms; half of that uses up a window in its first half, so that the last containments need not wait out one more
 */
@Validated
@ConfigurationProperties("lastday.engine")
record EngineSettings(
        @DefaultValue("2m") Duration lease,
        @DefaultValue("45s") Duration deadline,
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("64") @Min(4) @Max(256) int atOnce,
        @DefaultValue("2s") Duration beat,
        @DefaultValue("3") @Min(2) int missedBeats,
        @DefaultValue("25ms") Duration throttledGap) {

    EngineSettings {
        if (lease.compareTo(deadline.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("lastday.engine.lease must be at least twice lastday.engine.deadline.");
        }
    }
}
