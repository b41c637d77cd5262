package io.lastday.identity.rule;

import io.lastday.platform.finding.Severity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an administrator may change about rules. Nothing here switches a rule off.
 *
 * @param severity by id of the rule; an id that no rule has is refused at start
 * @param guestDays after how many days without a sign-in a guest is called unused; a year at most
 * @param secretDays how long an application's secret may still last; two years at most
 */
@Validated
@ConfigurationProperties("lastday.rules")
public record RuleSettings(
        @DefaultValue Map<String, Severity> severity,
        @DefaultValue("90") @Min(1) @Max(365) int guestDays,
        @DefaultValue("365") @Min(1) @Max(730) int secretDays) {

    public RuleSettings {
        severity = Map.copyOf(severity);
    }

    /** Everything as the rules have it. */
    public static RuleSettings unchanged() {
        return new RuleSettings(Map.of(), 90, 365);
    }
}
