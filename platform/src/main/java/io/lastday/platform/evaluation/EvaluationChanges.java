package io.lastday.platform.evaluation;

import io.lastday.platform.finding.StoredFacets;
import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** What differs between two evaluations of a firm, from the rows that are only ever added to. */
public final class EvaluationChanges {

    private static final String CHANGED = """
            with gone as (
              select id, sort_key, version, facets from evaluation_row
              where firm = :firm and scope = :scope and since_seq <= :from and until_seq > :from and until_seq <= :to)
            , come as (
              select id, sort_key, version, facets from evaluation_row
              where firm = :firm and scope = :scope and since_seq > :from and since_seq <= :to
                and (until_seq is null or until_seq > :to))
            , changed as (
              select coalesce(c.id, g.id) as id, coalesce(c.sort_key, g.sort_key) as sort_key
                , coalesce(c.version, g.version) as version, g.facets as before, c.facets as after
              from gone g full join come c on c.id = g.id
              where g.facets is distinct from c.facets)
            """;
    // bodies are looked up one by one behind the order: a page wants few of them
    private static final String IN_ORDER = CHANGED + """
            select id, sort_key, before, after, (select b.body from evaluation_body b where b.version = c.version) as body
            from (select * from changed where (sort_key, id) >= (:sortKey, :id) order by sort_key, id) c""";
    private static final String FACETS = CHANGED + "select id, sort_key, before, after, '' as body from changed";

    private final DatabaseClient db;
    private final String scope;

    public EvaluationChanges(DatabaseClient db, String scope) {
        this.db = db;
        this.scope = scope;
    }

    /** An evaluation and a later one, or the same. */
    public record Span(PublishedEvaluation from, PublishedEvaluation to) {}

    /** Subjects whose facets differ, in the order of the list, from the one of that sort key and id on. */
    public Flux<RowChange> from(String firm, Span span, String sortKey, String id) {
        return requireRows(span)
                .thenMany(of(IN_ORDER, firm, span)
                        .bind("sortKey", sortKey)
                        .bind("id", id)
                        .filter(statement -> statement.fetchSize(500))
                        .map(EvaluationChanges::change)
                        .all());
    }

    /** All subjects whose facets differ, in no order and without their rows: for counting. */
    public Flux<RowChange> all(String firm, Span span) {
        return requireRows(span)
                .thenMany(of(FACETS, firm, span)
                        .filter(statement -> statement.fetchSize(500))
                        .map(EvaluationChanges::change)
                        .all());
    }

    private static Flux<Void> requireRows(Span span) {
        return span.from().rowsKept() && span.to().rowsKept() ? Flux.empty() : Flux.error(EvaluationProblem.gone());
    }

    private DatabaseClient.GenericExecuteSpec of(String sql, String firm, Span span) {
        return db.sql(sql)
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("from", span.from().seq())
                .bind("to", span.to().seq());
    }

    private static RowChange change(Readable row) {
        return new RowChange(
                text(row, "id"), text(row, "sort_key"), facets(row, "before"), facets(row, "after"), text(row, "body"));
    }

    private static @Nullable Map<String, String> facets(Readable row, String column) {
        String[] stored = row.get(column, String[].class);
        return stored == null ? null : StoredFacets.read(stored);
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
