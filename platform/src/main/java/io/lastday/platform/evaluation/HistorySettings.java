package io.lastday.platform.evaluation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an audit can show its past.
 *
 * @param keep for how long the rows of evaluations are kept; three years unless configured
 */
@ConfigurationProperties("lastday.history")
public record HistorySettings(@DefaultValue("1095d") Duration keep) {

    private static final Duration SHORTEST = Duration.ofDays(1);

    public HistorySettings {
        if (keep.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("lastday.history.keep is at least a day");
        }
    }
}
