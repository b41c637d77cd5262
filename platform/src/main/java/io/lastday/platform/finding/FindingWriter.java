package io.lastday.platform.finding;

import io.lastday.platform.walk.Attempt;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets a run's evaluation bear on the findings of its audit, set by set. What it raises is open; what it no longer raises is
 * closed where the run walked whole all that the rule rests on, and otherwise stays as it is.
 */
public final class FindingWriter {

    private static final String EVENT = """
             insert into finding_event (finding, firm, scope, at, kind, state, severity, run)
            select id, :firm, :scope, :asOf, '%s', state, severity, :run from changed""";
    private static final String STAGED = "s.run = :run and s.attempt = :attempt";
    private static final String REOPEN = """
            with changed as (
              update finding f set state = 'OPEN', opened_at = :asOf, closed_at = null, last_seen = null
              from finding_staged s where %s and f.id = s.finding and f.state = 'CLOSED'
              returning f.id, f.state, f.severity)""".formatted(STAGED) + EVENT.formatted("REOPENED");
    private static final String SEVERITY = """
            with changed as (
              update finding f set severity = s.severity
              from finding_staged s where %s and f.id = s.finding and f.severity <> s.severity
              returning f.id, f.state, f.severity)""".formatted(STAGED) + EVENT.formatted("SEVERITY_CHANGED");
    private static final String SEEN = """
            update finding f
            set title = s.title, evidence = s.evidence, sort_key = s.sort_key, search = s.search, facets = s.facets, last_seen = null
            from finding_staged s where %s and f.id = s.finding
            and (f.last_seen is not null or (f.title, f.evidence, f.sort_key, f.search, f.facets)
              is distinct from (s.title, s.evidence, s.sort_key, s.search, s.facets))""".formatted(STAGED);
    private static final String OPEN = """
            with changed as (
              insert into finding (id, firm, scope, rule, subject, part, severity, title, evidence, sort_key, search, facets
                , state, first_seen, opened_at)
              select s.finding, :firm, :scope, s.rule, s.subject, s.part, s.severity, s.title, s.evidence, s.sort_key, s.search
                , s.facets, 'OPEN', :asOf, :asOf
              from finding_staged s where %s and not exists (select 1 from finding f where f.id = s.finding)
              returning id, state, severity)""".formatted(STAGED) + EVENT.formatted("OPENED");
    private static final String BEFORE = """
            (select coalesce(max(e.as_of), f.first_seen) from evaluation e
              where e.firm = :firm and e.scope = :scope and e.as_of < :asOf)""";
    private static final String NOT_RAISED = """
            f.firm = :firm and f.scope = :scope and f.state <> 'CLOSED'
              and not exists (select 1 from finding_staged s where %s and s.finding = f.id)""".formatted(STAGED);
    private static final String CLOSE = """
            with changed as (
              update finding f set state = 'CLOSED', closed_at = :asOf, last_seen = coalesce(f.last_seen, %s)
                , exception_owner = null, exception_reason = null, exception_expires_at = null, exception_by = null
                , exception_at = null
              where f.rule = any(:rules) and %s
              returning f.id, f.state, f.severity)""".formatted(BEFORE, NOT_RAISED) + EVENT.formatted("CLOSED");
    private static final String NOT_SEEN =
            "update finding f set last_seen = " + BEFORE + " where f.last_seen is null and " + NOT_RAISED;

    private final DatabaseClient db;
    private final FindingExpiry expiry;
    private final String scope;

    public FindingWriter(DatabaseClient db, String scope) {
        this.db = db;
        this.expiry = new FindingExpiry(db, scope);
        this.scope = scope;
    }

    /**
     * Brings the findings to what the attempt's evaluation raised. <b>Belongs into a transaction</b>, which its caller opens.
     *
     * @param whole the sources that this run walked to their end
     * @param restsOn the sources that a rule rests on
     */
    public Mono<FindingChanges> publish(
            Attempt attempt, Instant asOf, Set<String> whole, Function<String, Set<String>> restsOn) {
        return FindingLock.take(db, attempt.firm(), scope)
                .then(expiry.end(attempt.firm(), asOf))
                .flatMap(ended -> change(REOPEN, attempt, asOf)
                        .flatMap(reopened -> change(SEVERITY, attempt, asOf)
                                .then(change(SEEN, attempt, asOf))
                                .then(change(OPEN, attempt, asOf))
                                .flatMap(opened -> close(attempt, asOf, whole, restsOn)
                                        .flatMap(closed -> open(attempt)
                                                .map(open ->
                                                        new FindingChanges(opened, reopened + ended, closed, open))))));
    }

    private Mono<Long> close(Attempt attempt, Instant asOf, Set<String> whole, Function<String, Set<String>> restsOn) {
        return liveRules(attempt.firm())
                .filter(rule -> whole.containsAll(restsOn.apply(rule)))
                .collectList()
                .flatMap(rules -> of(CLOSE, attempt, asOf)
                        .bind("rules", rules.toArray(String[]::new))
                        .fetch()
                        .rowsUpdated())
                .flatMap(closed -> change(NOT_SEEN, attempt, asOf).thenReturn(closed));
    }

    private Flux<String> liveRules(String firm) {
        return db.sql("select distinct rule from finding where firm = :firm and scope = :scope and state <> 'CLOSED'")
                .bind("firm", firm)
                .bind("scope", scope)
                .map(row -> Objects.requireNonNull(row.get("rule", String.class)))
                .all();
    }

    private Mono<Long> open(Attempt attempt) {
        return db.sql("select count(*) as n from finding where firm = :firm and scope = :scope and state = 'OPEN'")
                .bind("firm", attempt.firm())
                .bind("scope", scope)
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one();
    }

    private Mono<Long> change(String sql, Attempt attempt, Instant asOf) {
        return of(sql, attempt, asOf).fetch().rowsUpdated();
    }

    private GenericExecuteSpec of(String sql, Attempt attempt, Instant asOf) {
        GenericExecuteSpec spec = db.sql(sql).bind("run", attempt.run()).bind("attempt", attempt.number());
        if (sql.contains(":firm")) {
            spec = spec.bind("firm", attempt.firm()).bind("scope", scope);
        }
        return sql.contains(":asOf") ? spec.bind("asOf", asOf) : spec;
    }
}
