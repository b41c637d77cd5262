package io.lastday.platform.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * Gives up the rows of evaluations that are past their keeping. What was in force at the beginning of the time that is kept stays,
 * and so the newest always does. Summaries stay for the trend; findings and their events stay for ever.
 */
public final class HistoryKeeping {

    private static final int AT_ONCE = 5_000;
    private static final String FIRST_KEPT = """
            select max(seq) as seq from evaluation where firm = :firm and scope = :scope and as_of <= :since and rows_kept""";
    private static final String FORGET =
            "update evaluation set rows_kept = false where firm = :firm and scope = :scope and seq < :seq and rows_kept";
    private static final String DROP = """
            delete from evaluation_row where version in (
              select version from evaluation_row
              where firm = :firm and scope = :scope and until_seq is not null and until_seq <= :seq
              limit :limit for update skip locked)""";
    private static final String DROP_FLAGS = """
            delete from flag where firm = :firm and scope = :scope and state <> 'DUE' and ended_at < :since""";

    private final DatabaseClient db;
    private final String firm;
    private final String scope;
    private final Duration keep;
    private final Clock clock;

    public HistoryKeeping(DatabaseClient db, String firm, String scope, HistorySettings settings, Clock clock) {
        this.db = db;
        this.firm = firm;
        this.scope = scope;
        this.keep = settings.keep();
        this.clock = clock;
    }

    /** How many rows were given up, some thousands at a time. Safe to run beside scans, readers and other replicas. */
    public Mono<Long> once() {
        Instant since = clock.instant().minus(keep);
        return firstKept(since)
                .flatMap(seq -> of(FORGET).bind("seq", seq).then().then(drop(seq)))
                .defaultIfEmpty(0L)
                .flatMap(dropped -> of(DROP_FLAGS).bind("since", since).then().thenReturn(dropped));
    }

    private Mono<Long> firstKept(Instant since) {
        return of(FIRST_KEPT).bind("since", since).fetch().one().mapNotNull(row -> (Long) row.get("seq"));
    }

    /** First nobody may read them, then they go. */
    private Mono<Long> drop(long seq) {
        return some(seq)
                .expand(dropped -> dropped < AT_ONCE ? Mono.empty() : some(seq))
                .reduce(0L, Long::sum);
    }

    private Mono<Long> some(long seq) {
        return Mono.defer(
                () -> of(DROP).bind("seq", seq).bind("limit", AT_ONCE).fetch().rowsUpdated());
    }

    private GenericExecuteSpec of(String sql) {
        return db.sql(sql).bind("firm", firm).bind("scope", scope);
    }
}
