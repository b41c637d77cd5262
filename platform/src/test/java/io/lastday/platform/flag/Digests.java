package io.lastday.platform.flag;

import io.lastday.platform.finding.Severity;
import io.lastday.platform.flag.Digest.Counts;
import io.lastday.platform.flag.Digest.Ids;
import io.lastday.platform.flag.Digest.RuleCount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Digests to tell. */
final class Digests {

    static final Digest EMPTY = of(List.of());

    private Digests() {}

    static Digest of(List<String> unread, RuleCount... rules) {
        List<RuleCount> all = List.of(rules);
        return new Digest(
                "harbour-finch",
                "identity",
                new UUID(0, 2),
                new UUID(0, 3),
                Instant.parse("2026-11-22T06:00:00Z"),
                unread.isEmpty() ? "COMPLETE" : "PARTIAL",
                unread,
                new Counts(
                        all.stream().mapToLong(RuleCount::opened).sum(),
                        all.stream().mapToLong(RuleCount::reopened).sum(),
                        all.stream().mapToLong(RuleCount::closed).sum(),
                        9),
                List.of(),
                all,
                new Ids(List.of(), List.of(), List.of()));
    }

    static RuleCount rule(Severity severity, String title, long opened, long reopened, long closed) {
        return new RuleCount(title, title, severity, opened, reopened, closed);
    }
}
