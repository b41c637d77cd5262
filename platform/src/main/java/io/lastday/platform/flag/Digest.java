package io.lastday.platform.flag;

import io.lastday.platform.finding.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What changed since a channel was last told, as the findings stand after a run. Holds no name of anybody.
 *
 * @param asOf the run's one clock reading
 * @param state how the run ended: COMPLETE, or PARTIAL where a source could not be read to its end
 * @param unread those sources; what rests on them stands as it stood before
 * @param news the same by what people call it; empty where the audit has no words for it
 * @param rules the same figures by rule and severity, worst first: their sums are {@code counts}
 * @param ids at most {@value #MOST_IDS} of each kind, worst first
 */
public record Digest(
        String firm,
        String audit,
        UUID run,
        UUID evaluation,
        Instant asOf,
        String state,
        List<String> unread,
        Counts counts,
        List<News> news,
        List<RuleCount> rules,
        Ids ids) {

    /** More would make a call too long to be taken; all of them are in the list of the evaluation. */
    public static final int MOST_IDS = 1_000;

    @SuppressWarnings("ConstantValue") // absent in what was written down before there was any
    public Digest {
        news = news == null ? List.of() : List.copyOf(news);
    }

    /** What people call a change. */
    public enum Kind {
        NEWLY_FAILING("Newly failing"),
        NEWLY_UNKNOWN("Newly unknown"),
        ENDING_SOON("Support ending soon"),
        BACK_TO_PASS("Back to pass");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** How often that happened. */
    public record News(Kind kind, long count) {}

    /** @param open all that are open now, accepted ones not counted */
    public record Counts(long opened, long reopened, long closed, long open) {}

    /** The figures of one rule at one severity. */
    public record RuleCount(String rule, String title, Severity severity, long opened, long reopened, long closed) {}

    /** Which findings. */
    public record Ids(List<UUID> opened, List<UUID> reopened, List<UUID> closed) {}
}
