package io.lastday.platform.evaluation;

import io.lastday.platform.walk.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Takes an evaluation's rows in as they come, and publishes them whole: only what changed is written, only the missing closed. */
public final class EvaluationWriter {

    private final DatabaseClient db;
    private final String scope;

    public EvaluationWriter(DatabaseClient db, String scope) {
        this.db = db;
        this.scope = scope;
    }

    /** What was published. */
    public record Published(UUID id, long seq, Instant asOf) {}

    /**
     * Takes some rows in; readers do not see them yet. Two statements for many: a round trip each is what a large firm would wait
     * for. Of a row that says what it said before the answer itself is not sent: it is in force already, and most are such rows.
     */
    public Mono<Void> stage(Attempt attempt, List<EvaluatedRow> rows) {
        List<Digested> digested = rows.stream().map(Digested::of).toList();
        return unchanged(attempt, digested).flatMap(same -> stage(attempt, digested, same));
    }

    /** @param facets as they are stored, in one text */
    private record Digested(EvaluatedRow row, String facets, String digest) {

        static Digested of(EvaluatedRow row) {
            String facets = row.storedFacets();
            return new Digested(row, facets, RowDigest.of(row, facets));
        }

        String id() {
            return row.id();
        }
    }

    private Mono<Set<String>> unchanged(Attempt attempt, List<Digested> rows) {
        return db.sql("""
                        select r.id from unnest(:ids, :digests) as t (id, digest)
                        join evaluation_row r on r.firm = :firm and r.scope = :scope and r.id = t.id
                          and r.until_seq is null and r.digest = t.digest""")
                .bind("firm", attempt.firm())
                .bind("scope", scope)
                .bind("ids", column(rows, Digested::id))
                .bind("digests", column(rows, Digested::digest))
                .map(row -> Objects.requireNonNull(row.get("id", String.class)))
                .all()
                .collect(Collectors.toSet());
    }

    private Mono<Void> stage(Attempt attempt, List<Digested> rows, Set<String> same) {
        return of("""
                insert into evaluation_row_staged (run, attempt, id, sort_key, search, facets, digest, body)
                select :run, :attempt, t.id, t.sort_key, t.search, string_to_array(t.facets, chr(31)), t.digest, t.body
                from unnest(:ids, :sortKeys, :searches, :facets, :digests, :bodies)
                  as t (id, sort_key, search, facets, digest, body)""", attempt)
                .bind("ids", column(rows, Digested::id))
                .bind("sortKeys", column(rows, digested -> digested.row().sortKey()))
                .bind("searches", column(rows, digested -> digested.row().search()))
                .bind("facets", column(rows, Digested::facets))
                .bind("digests", column(rows, Digested::digest))
                .bind("bodies", bodies(rows, same))
                .then();
    }

    /** Forgets what was taken in, by this run's attempts and by any that nobody published within a day. */
    public Mono<Void> clear(Attempt attempt) {
        return db.sql("""
                        delete from evaluation_row_staged
                        where run = :run or run in (select id from scan_run where state <> 'RUNNING')""").bind("run", attempt.run()).then();
    }

    /**
     * Publishes what was taken in. <b>Belongs into a transaction</b>, which its caller opens.
     *
     * @param rows how many were taken in: a stage that lost some in a crash of the database is not published
     */
    public Mono<Published> publish(Attempt attempt, Instant asOf, String summary, long rows) {
        return requireAll(attempt, rows)
                .then(insert(attempt, asOf, summary))
                .flatMap(published -> closeChanged(attempt, published.seq())
                        .then(writeChanged(attempt, published.seq()))
                        .thenReturn(published));
    }

    private Mono<Void> requireAll(Attempt attempt, long rows) {
        return of("select count(*) as n from evaluation_row_staged where run = :run and attempt = :attempt", attempt)
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .flatMap(staged -> staged == rows
                        ? Mono.empty()
                        : Mono.error(new IllegalStateException(staged + " rows are staged, not " + rows)));
    }

    private Mono<Published> insert(Attempt attempt, Instant asOf, String summary) {
        return db.sql("""
                        insert into evaluation (firm, scope, scan, as_of, summary, seq)
                        select :firm, :scope, :run, :asOf, cast(:summary as jsonb), coalesce(max(seq), 0) + 1
                        from evaluation where firm = :firm and scope = :scope
                        returning id, seq""")
                .bind("firm", attempt.firm())
                .bind("scope", scope)
                .bind("run", attempt.run())
                .bind("asOf", asOf)
                .bind("summary", summary)
                .map(row -> new Published(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Objects.requireNonNull(row.get("seq", Long.class)),
                        asOf))
                .one();
    }

    private Mono<Long> closeChanged(Attempt attempt, long seq) {
        return ofFirm("""
                update evaluation_row r set until_seq = :seq
                where r.firm = :firm and r.scope = :scope and r.until_seq is null and not exists (
                  select 1 from evaluation_row_staged s
                  where s.run = :run and s.attempt = :attempt and s.id = r.id and s.digest = r.digest)""", attempt).bind("seq", seq).fetch().rowsUpdated();
    }

    private Mono<Long> writeChanged(Attempt attempt, long seq) {
        return ofFirm("""
                with changed as (
                  insert into evaluation_row (firm, scope, id, since_seq, sort_key, search, facets, digest)
                  select :firm, :scope, s.id, :seq, s.sort_key, s.search, s.facets, s.digest
                  from evaluation_row_staged s
                  where s.run = :run and s.attempt = :attempt and not exists (
                    select 1 from evaluation_row r
                    where r.firm = :firm and r.scope = :scope and r.id = s.id and r.until_seq is null)
                  returning version, id)
                insert into evaluation_body (version, body)
                select c.version, s.body from changed c
                join evaluation_row_staged s on s.run = :run and s.attempt = :attempt and s.id = c.id""", attempt).bind("seq", seq).fetch().rowsUpdated();
    }

    private GenericExecuteSpec ofFirm(String sql, Attempt attempt) {
        return of(sql, attempt).bind("firm", attempt.firm()).bind("scope", scope);
    }

    private GenericExecuteSpec of(String sql, Attempt attempt) {
        return db.sql(sql).bind("run", attempt.run()).bind("attempt", attempt.number());
    }

    private static @Nullable String[] bodies(List<Digested> rows, Set<String> same) {
        return rows.stream()
                .map(digested ->
                        same.contains(digested.id()) ? null : digested.row().body())
                .toArray(String[]::new);
    }

    private static String[] column(List<Digested> rows, Function<Digested, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
