package io.lastday.platform.evaluation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads published evaluations of a firm, the one in force and every one before. Every answer names the one that it was read from. */
public final class EvaluationReader {

    private static final String BODY =
            "select b.body from evaluation_row r join evaluation_body b on b.version = r.version";
    private static final String ROW =
            "select r.id, r.sort_key, b.body from evaluation_row r join evaluation_body b on b.version = r.version";
    private static final String FOUND_FIRST =
            "with found as materialized (select r.id, r.sort_key, r.version from evaluation_row r";
    private static final String BEHIND = " (r.sort_key, r.id) > (:sortKey, :id)";
    private static final String IN_FOUND = """
            ) select r.id, r.sort_key, b.body from found r join evaluation_body b on b.version = r.version
            where""" + BEHIND;
    private static final String VERSIONS = """
            select b.body, began.as_of as since, ended.as_of as until
            from evaluation_row r
            join evaluation_body b on b.version = r.version
            join evaluation began on began.firm = r.firm and began.scope = r.scope and began.seq = r.since_seq
            left join evaluation ended on ended.firm = r.firm and ended.scope = r.scope and ended.seq = r.until_seq
            where r.firm = :firm and r.scope = :scope and r.id = :id
            order by r.since_seq desc""";
    private static final int FEW = 2_000;
    private static final String IN_ORDER = " order by r.sort_key, r.id";

    private final DatabaseClient db;
    private final String scope;
    private final Evaluations evaluations;
    private final Totals totals = new Totals();

    public EvaluationReader(DatabaseClient db, String scope) {
        this.db = db;
        this.scope = scope;
        this.evaluations = new Evaluations(db, scope);
    }

    /** The evaluation in force; a problem where there is none, never an empty one. */
    public Mono<PublishedEvaluation> current(String firm) {
        return evaluations.newest(firm).switchIfEmpty(Mono.error(EvaluationProblem::noneYet));
    }

    /** The evaluation that was in force at a time, or the one in force now where none is given; a problem where there was none yet. */
    public Mono<PublishedEvaluation> at(String firm, @Nullable Instant at) {
        return at == null
                ? current(firm)
                : evaluations.at(firm, at).switchIfEmpty(Mono.error(EvaluationProblem::noneYet));
    }

    /** The evaluation that was in force at a time; empty where there was none yet. */
    public Mono<PublishedEvaluation> inForceAt(String firm, Instant at) {
        return evaluations.at(firm, at);
    }

    /** The evaluation that was in force at a time, or the first that is kept where there was none yet; a problem where there is none at all. */
    public Mono<PublishedEvaluation> atOrFirst(String firm, Instant at) {
        return evaluations
                .at(firm, at)
                .switchIfEmpty(evaluations.firstKept(firm))
                .switchIfEmpty(Mono.error(EvaluationProblem::noneYet));
    }

    /** The evaluation of that id; a problem where the firm has none such. */
    public Mono<PublishedEvaluation> of(String firm, UUID id) {
        return evaluations.of(firm, id).switchIfEmpty(Mono.error(EvaluationProblem::unknown));
    }

    /** The evaluation of that id, or the one in force where none is named; a problem where there is none such. */
    public Mono<PublishedEvaluation> named(String firm, @Nullable UUID evaluation) {
        return evaluation == null ? current(firm) : of(firm, evaluation);
    }

    /** One point a day for a trend: the last evaluation of each day in UTC, oldest first. */
    public Flux<PublishedEvaluation> daily(String firm, Instant from, Instant to) {
        return evaluations.daily(firm, from, to);
    }

    /** One page of the rows in force that {@code filter} means; further pages stay in the evaluation of the first. */
    public Mono<RowPage> page(String firm, RowFilter filter, int limit, @Nullable String cursor) {
        return page(firm, null, filter, limit, cursor);
    }

    /** One page of an evaluation's rows; of the one in force where none is named. A cursor stays in the evaluation that gave it. */
    public Mono<RowPage> page(
            String firm, @Nullable UUID evaluation, RowFilter filter, int limit, @Nullable String cursor) {
        if (cursor == null) {
            return named(firm, evaluation).flatMap(in -> page(firm, in, filter, limit, new RowCursor(in.id(), "", "")));
        }
        return Mono.fromCallable(() -> RowCursor.decode(cursor))
                .flatMap(from -> evaluations
                        .of(firm, from.evaluation())
                        .switchIfEmpty(Mono.error(EvaluationProblem::gone))
                        .flatMap(in -> page(firm, in, filter, limit, from)));
    }

    /** All rows that {@code filter} means, streamed: for files of any length. */
    public Flux<String> all(String firm, UUID evaluation, RowFilter filter) {
        return of(firm, evaluation).flatMapMany(in -> all(firm, in, filter));
    }

    /** All rows of an evaluation that {@code filter} means, streamed. */
    public Flux<String> all(String firm, PublishedEvaluation evaluation, RowFilter filter) {
        return requireRows(evaluation)
                .flatMapMany(in -> meant(firm, in, filter, /* newest */ false)
                        .of(db, BODY, IN_ORDER)
                        .filter(statement -> statement.fetchSize(500))
                        .map(row -> text(row, "body"))
                        .all());
    }

    /** The row of that id in the evaluation in force, or empty. */
    public Mono<String> one(String firm, String id) {
        return current(firm).flatMap(in -> one(firm, in, id));
    }

    /** The row of that id in an evaluation, or empty; in the one in force where none is named. */
    public Mono<String> one(String firm, @Nullable UUID evaluation, String id) {
        return named(firm, evaluation).flatMap(in -> one(firm, in, id));
    }

    /** The row of that id in an evaluation, or empty. */
    public Mono<String> one(String firm, PublishedEvaluation evaluation, String id) {
        return requireRows(evaluation)
                .flatMap(in -> meant(firm, in, RowFilter.ALL, /* newest */ false)
                        .of(db, BODY, " and r.id = :id")
                        .bind("id", id)
                        .map(row -> text(row, "body"))
                        .one());
    }

    /** Every version of one row that is still kept, the newest first; empty where no evaluation saw such a row. */
    public Flux<RowVersion> versions(String firm, String id) {
        return db.sql(VERSIONS)
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("id", id)
                .map(row -> new RowVersion(
                        text(row, "body"),
                        Objects.requireNonNull(row.get("since", Instant.class)),
                        row.get("until", Instant.class)))
                .all();
    }

    private Mono<RowPage> page(String firm, PublishedEvaluation in, RowFilter filter, int limit, RowCursor from) {
        return requireRows(in).then(evaluations.isNewest(firm, in.seq())).flatMap(newest -> {
            RowsMeant meant = meant(firm, in, filter, newest);
            Mono<RowPage> page = page(in, meant, limit, from);
            return newest ? page.flatMap(found -> unlessOvertaken(firm, in, meant, limit, from, found)) : page;
        });
    }

    /** What is left of its rows would look like all of them. */
    private static Mono<PublishedEvaluation> requireRows(PublishedEvaluation in) {
        return in.rowsKept() ? Mono.just(in) : Mono.error(EvaluationProblem.gone());
    }

    /** The indexes of what is in force say nothing of an evaluation that was replaced while they were read. */
    private Mono<RowPage> unlessOvertaken(
            String firm, PublishedEvaluation in, RowsMeant meant, int limit, RowCursor from, RowPage found) {
        return evaluations
                .isNewest(firm, in.seq())
                .flatMap(still -> still ? Mono.just(found) : page(in, meant.ofAnyTime(), limit, from));
    }

    private Mono<RowPage> page(PublishedEvaluation in, RowsMeant meant, int limit, RowCursor from) {
        return total(in, meant)
                .flatMap(total -> rows(meant, total, limit, from).map(found -> toPage(in, total, found, limit)));
    }

    /** In the order of the list, row by row, unless a text is in few of them: those are looked for first, and put in order then. */
    private Mono<List<Row>> rows(RowsMeant meant, long total, int limit, RowCursor from) {
        boolean few = !meant.filter().text().isEmpty() && total <= FEW;
        return (few
                        ? meant.of(db, FOUND_FIRST, IN_FOUND + IN_ORDER + " limit :limit")
                        : meant.of(db, ROW, " and" + BEHIND + IN_ORDER + " limit :limit"))
                .bind("sortKey", from.sortKey())
                .bind("id", from.id())
                .bind("limit", limit + 1)
                .map(EvaluationReader::row)
                .all()
                .collectList();
    }

    /**
     * What is in force is counted by its own indexes, which hold no row of the past; that number is right where the evaluation is
     * still the newest after it was counted, and is counted over all times where it is not. Only what is right is remembered.
     */
    private Mono<Long> total(PublishedEvaluation in, RowsMeant meant) {
        Mono<Long> counted = meant.newest()
                ? count(meant)
                        .flatMap(found -> evaluations
                                .isNewest(meant.firm(), in.seq())
                                .flatMap(still -> still ? Mono.just(found) : count(meant.ofAnyTime())))
                : count(meant);
        return totals.of(in.id(), meant.filter(), counted);
    }

    private Mono<Long> count(RowsMeant meant) {
        return meant.of(db, "select count(*) as n from evaluation_row r", "")
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one();
    }

    private static RowPage toPage(PublishedEvaluation in, long total, List<Row> found, int limit) {
        List<Row> shown = found.subList(0, Math.min(limit, found.size()));
        boolean more = found.size() > limit;
        String next = more ? shown.getLast().cursor(in.id()).encoded() : null;
        return new RowPage(
                in.id(), in.asOf(), total, shown.stream().map(Row::body).toList(), next);
    }

    private RowsMeant meant(String firm, PublishedEvaluation in, RowFilter filter, boolean newest) {
        return new RowsMeant(firm, scope, in.seq(), filter, newest);
    }

    private record Row(String id, String sortKey, String body) {

        RowCursor cursor(UUID evaluation) {
            return new RowCursor(evaluation, sortKey, id);
        }
    }

    private static Row row(Readable row) {
        return new Row(text(row, "id"), text(row, "sort_key"), text(row, "body"));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
