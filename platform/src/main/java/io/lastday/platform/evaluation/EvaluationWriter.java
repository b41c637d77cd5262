package io.lastday.platform.evaluation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes one evaluation whole and moves the readers to it. <b>Belongs into a transaction</b>, which its caller opens. */
public final class EvaluationWriter {

    /** Evaluations whose rows are kept, so that a reader may finish paging while newer ones are published. */
    static final int EVALUATIONS_WITH_ROWS = 10;

    private static final int ROWS_AT_ONCE = 500;

    private final DatabaseClient db;
    private final JsonMapper json;
    private final String scope;

    public EvaluationWriter(DatabaseClient db, JsonMapper json, String scope) {
        this.db = db;
        this.json = json;
        this.scope = scope;
    }

    /** The bodies that readers see now, by id; empty map where nothing was published yet. */
    public Mono<Map<String, String>> bodiesInForce(String firm) {
        return db.sql("""
                        select r.id, r.body::text from published_evaluation p
                        join evaluation_row r on r.evaluation = p.evaluation
                        where p.firm = :firm and p.scope = :scope""")
                .bind("firm", firm)
                .bind("scope", scope)
                .map(row -> Map.entry(text(row, "id"), text(row, "body")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Writes the evaluation and its rows, and makes it the one that readers see. */
    public Mono<Void> publish(String firm, UUID scan, Instant asOf, Evaluation evaluation) {
        return insert(firm, scan, asOf, evaluation.summary())
                .flatMap(id -> insertRows(firm, id, evaluation.rows())
                        .then(moveReaders(firm, id))
                        .then(dropOldRows(firm)));
    }

    private Mono<UUID> insert(String firm, UUID scan, Instant asOf, String summary) {
        return db.sql("""
                        insert into evaluation (firm, scope, scan, as_of, summary)
                        values (:firm, :scope, :scan, :asOf, cast(:summary as jsonb)) returning id""")
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("scan", scan)
                .bind("asOf", asOf)
                .bind("summary", summary)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    private Mono<Void> insertRows(String firm, UUID evaluation, List<EvaluatedRow> rows) {
        return Flux.fromIterable(rows)
                .buffer(ROWS_AT_ONCE)
                .concatMap(some -> insertSome(firm, evaluation, some))
                .then();
    }

    /** One statement for many rows: a round trip each would be what a large firm waits for. */
    private Mono<Void> insertSome(String firm, UUID evaluation, List<EvaluatedRow> rows) {
        return db.sql("""
                        insert into evaluation_row (evaluation, firm, id, sort_key, search, facets, body)
                        select :evaluation, :firm, t.id, t.sort_key, t.search, cast(t.facets as jsonb), cast(t.body as jsonb)
                        from unnest(:ids, :sortKeys, :searches, :facets, :bodies) as t (id, sort_key, search, facets, body)""")
                .bind("evaluation", evaluation)
                .bind("firm", firm)
                .bind("ids", column(rows, EvaluatedRow::id))
                .bind("sortKeys", column(rows, EvaluatedRow::sortKey))
                .bind("searches", column(rows, EvaluatedRow::search))
                .bind("facets", column(rows, row -> json.writeValueAsString(row.facets())))
                .bind("bodies", column(rows, EvaluatedRow::body))
                .then();
    }

    private Mono<Void> moveReaders(String firm, UUID evaluation) {
        return db.sql("""
                        insert into published_evaluation (firm, scope, evaluation) values (:firm, :scope, :evaluation)
                        on conflict on constraint published_evaluation_pk do update set evaluation = excluded.evaluation""")
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("evaluation", evaluation)
                .then();
    }

    private Mono<Void> dropOldRows(String firm) {
        return db.sql("""
                        with old as (
                          update evaluation set rows_kept = false
                          where rows_kept and id in (
                            select id from evaluation where firm = :firm and scope = :scope
                            order by as_of desc, id desc offset :kept)
                          returning id)
                        delete from evaluation_row where evaluation in (select id from old)""")
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("kept", EVALUATIONS_WITH_ROWS)
                .then();
    }

    private static String[] column(List<EvaluatedRow> rows, Function<EvaluatedRow, String> value) {
        List<String> column = new ArrayList<>(rows.size());
        rows.forEach(row -> column.add(value.apply(row)));
        return column.toArray(String[]::new);
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
