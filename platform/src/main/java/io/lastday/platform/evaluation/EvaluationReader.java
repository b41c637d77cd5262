package io.lastday.platform.evaluation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads the published evaluation of a firm. Every answer names the evaluation that it was read from. */
public final class EvaluationReader {

    private static final String MEANT = """
             from evaluation_row where evaluation = :evaluation and firm = :firm
            and facets @> cast(:facets as jsonb) and position(:text in search) > 0""";
    private static final String EXTENT =
            "select count(*) as n, (select as_of from evaluation where id = :evaluation and firm = :firm) as as_of";
    private static final String IN_ORDER = " order by sort_key, id";

    private final DatabaseClient db;
    private final JsonMapper json;
    private final String scope;

    public EvaluationReader(DatabaseClient db, JsonMapper json, String scope) {
        this.db = db;
        this.json = json;
        this.scope = scope;
    }

    /** The evaluation in force; a problem where there is none, never an empty one. */
    public Mono<PublishedEvaluation> current(String firm) {
        return db.sql("""
                        select e.id, e.as_of, e.summary::text from published_evaluation p
                        join evaluation e on e.id = p.evaluation where p.firm = :firm and p.scope = :scope""")
                .bind("firm", firm)
                .bind("scope", scope)
                .map(row -> new PublishedEvaluation(
                        required(row, "id", UUID.class),
                        required(row, "as_of", Instant.class),
                        required(row, "summary", String.class)))
                .one()
                .switchIfEmpty(Mono.error(EvaluationProblem::noneYet));
    }

    /** One page of the rows that {@code filter} means; further pages stay in the evaluation of the first. */
    public Mono<RowPage> page(String firm, RowFilter filter, int limit, @Nullable String cursor) {
        if (cursor == null) {
            return current(firm).flatMap(in -> page(firm, filter, limit, new RowCursor(in.id(), "", "")));
        }
        return Mono.fromCallable(() -> RowCursor.decode(cursor))
                .flatMap(from -> rowsKept(firm, from.evaluation())
                        .filter(kept -> kept)
                        .switchIfEmpty(Mono.error(EvaluationProblem::gone))
                        .then(page(firm, filter, limit, from)));
    }

    /** All rows that {@code filter} means, streamed: for files of any length. */
    public Flux<String> all(String firm, UUID evaluation, RowFilter filter) {
        return meant(db.sql("select body::text as body" + MEANT + IN_ORDER), firm, evaluation, filter)
                .map(row -> required(row, "body", String.class))
                .all();
    }

    /** The row of that id in the evaluation in force, or empty. */
    public Mono<String> one(String firm, String id) {
        return current(firm)
                .flatMap(in -> db.sql(
                                "select body::text from evaluation_row where evaluation = :evaluation and firm = :firm and id = :id")
                        .bind("evaluation", in.id())
                        .bind("firm", firm)
                        .bind("id", id)
                        .map(row -> required(row, "body", String.class))
                        .one());
    }

    private Mono<RowPage> page(String firm, RowFilter filter, int limit, RowCursor from) {
        Mono<Extent> extent = meant(db.sql(EXTENT + MEANT), firm, from.evaluation(), filter)
                .map(row -> new Extent(required(row, "as_of", Instant.class), required(row, "n", Long.class)))
                .one();
        Mono<List<Row>> rows = meant(
                        db.sql("select id, sort_key, body::text" + MEANT + " and (sort_key, id) > (:sortKey, :id)"
                                + IN_ORDER + " limit :limit"),
                        firm,
                        from.evaluation(),
                        filter)
                .bind("sortKey", from.sortKey())
                .bind("id", from.id())
                .bind("limit", limit + 1)
                .map(EvaluationReader::row)
                .all()
                .collectList();
        return Mono.zip(extent, rows, (whole, found) -> toPage(from.evaluation(), whole, found, limit));
    }

    private static RowPage toPage(UUID evaluation, Extent whole, List<Row> found, int limit) {
        List<Row> shown = found.subList(0, Math.min(limit, found.size()));
        boolean more = found.size() > limit;
        String next = more ? shown.getLast().cursor(evaluation).encoded() : null;
        return new RowPage(
                evaluation,
                whole.asOf(),
                whole.rows(),
                shown.stream().map(Row::body).toList(),
                next);
    }

    private Mono<Boolean> rowsKept(String firm, UUID evaluation) {
        return db.sql("select rows_kept from evaluation where id = :id and firm = :firm and scope = :scope")
                .bind("id", evaluation)
                .bind("firm", firm)
                .bind("scope", scope)
                .map(row -> required(row, "rows_kept", Boolean.class))
                .one();
    }

    private GenericExecuteSpec meant(GenericExecuteSpec spec, String firm, UUID evaluation, RowFilter filter) {
        return spec.bind("evaluation", evaluation)
                .bind("firm", firm)
                .bind("facets", json.writeValueAsString(filter.facets()))
                .bind("text", filter.text());
    }

    private record Extent(Instant asOf, long rows) {}

    private record Row(String id, String sortKey, String body) {
        RowCursor cursor(UUID evaluation) {
            return new RowCursor(evaluation, sortKey, id);
        }
    }

    private static Row row(Readable row) {
        return new Row(
                required(row, "id", String.class),
                required(row, "sort_key", String.class),
                required(row, "body", String.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
