package io.lastday.platform.flag;

import io.lastday.platform.finding.Severity;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Reads what changed between two events, finding by finding: what was opened and closed again in between is no news. */
final class DigestQuery {

    static final String CHANGED = """
            with told as (
              select e.finding, bool_or(e.kind = 'OPENED') as is_new
                , bool_or(e.kind in ('REOPENED', 'EXCEPTION_ENDED')) as is_again, bool_or(e.kind = 'CLOSED') as is_closed
                , bool_or(e.kind = 'REOPENED') as came_back
              from finding_event e where e.firm = :firm and e.scope = :scope and e.seq > :after and e.seq <= :upto
              group by e.finding)
            , changed as (
              select f.id, f.rule, f.part, f.subject, f.title, f.severity, f.rank, f.sort_key, t.came_back
                , case when f.state = 'OPEN' and t.is_new then 'OPENED'
                       when f.state = 'OPEN' and t.is_again then 'REOPENED'
                       when f.state = 'CLOSED' and t.is_closed and not t.is_new then 'CLOSED' end as change
              from told t join finding f on f.id = t.finding)
            """;
    private static final String BY_RULE = CHANGED + """
            select rule, severity, min(title) as title
              , count(*) filter (where change = 'OPENED') as opened
              , count(*) filter (where change = 'REOPENED') as reopened
              , count(*) filter (where change = 'CLOSED') as closed
            from changed where change is not null group by rule, severity, rank order by rank, rule""";
    private static final String IDS = CHANGED + """
            select change, id from (
              select change, id, row_number() over (partition by change order by rank, sort_key, id) as place
              from changed where change is not null) placed
            where place <= :most order by change, place""";
    private static final String OPEN =
            "select count(*) as n from finding where firm = :firm and scope = :scope and state = 'OPEN'";
    private static final String EVALUATION = """
            select id from evaluation where firm = :firm and scope = :scope and scan = :run order by seq desc limit 1""";

    private final DatabaseClient db;
    private final String scope;
    private final NewsQuery news;

    DigestQuery(DatabaseClient db, String scope, List<RuleNews> words) {
        this.db = db;
        this.scope = scope;
        this.news = new NewsQuery(db, scope, words);
    }

    /** Events after the first, up to and with the second. */
    record Span(long after, long upto) {}

    Mono<Digest> of(FlaggedRun run, Span span) {
        return Mono.zip(evaluation(run), open(run), news.of(run, span), rules(run, span), ids(run, span))
                .map(found -> digest(run, found.getT1(), found.getT2(), found.getT3(), found.getT4(), found.getT5()));
    }

    private Digest digest(
            FlaggedRun run,
            UUID evaluation,
            long open,
            List<Digest.News> news,
            List<Digest.RuleCount> rules,
            Digest.Ids ids) {
        Digest.Counts counts = new Digest.Counts(
                rules.stream().mapToLong(Digest.RuleCount::opened).sum(),
                rules.stream().mapToLong(Digest.RuleCount::reopened).sum(),
                rules.stream().mapToLong(Digest.RuleCount::closed).sum(),
                open);
        return new Digest(
                run.attempt().firm(),
                scope,
                run.attempt().run(),
                evaluation,
                run.asOf(),
                run.state(),
                run.unread(),
                counts,
                news,
                rules,
                ids);
    }

    private Mono<UUID> evaluation(FlaggedRun run) {
        return ofFirm(EVALUATION, run)
                .bind("run", run.attempt().run())
                .map(row -> required(row, "id", UUID.class))
                .one();
    }

    private Mono<Long> open(FlaggedRun run) {
        return ofFirm(OPEN, run).map(row -> required(row, "n", Long.class)).one();
    }

    private Mono<List<Digest.RuleCount>> rules(FlaggedRun run, Span span) {
        return within(BY_RULE, run, span)
                .map(row -> new Digest.RuleCount(
                        required(row, "rule", String.class),
                        required(row, "title", String.class),
                        Severity.valueOf(required(row, "severity", String.class)),
                        required(row, "opened", Long.class),
                        required(row, "reopened", Long.class),
                        required(row, "closed", Long.class)))
                .all()
                .collectList();
    }

    private Mono<Digest.Ids> ids(FlaggedRun run, Span span) {
        return within(IDS, run, span)
                .bind("most", Digest.MOST_IDS)
                .map(row -> Map.entry(required(row, "change", String.class), required(row, "id", UUID.class)))
                .all()
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue)
                .map(found -> new Digest.Ids(
                        List.copyOf(found.getOrDefault("OPENED", List.of())),
                        List.copyOf(found.getOrDefault("REOPENED", List.of())),
                        List.copyOf(found.getOrDefault("CLOSED", List.of()))));
    }

    private GenericExecuteSpec within(String sql, FlaggedRun run, Span span) {
        return ofFirm(sql, run).bind("after", span.after()).bind("upto", span.upto());
    }

    private GenericExecuteSpec ofFirm(String sql, FlaggedRun run) {
        return db.sql(sql).bind("firm", run.attempt().firm()).bind("scope", scope);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
