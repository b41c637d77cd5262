package io.lastday.platform.evaluation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The heads of the evaluations of one audit. */
final class Evaluations {

    private static final String COLUMNS = "select id, as_of, summary::text as summary, seq, rows_kept from evaluation"
            + " where firm = :firm and scope = :scope";

    private final DatabaseClient db;
    private final String scope;

    Evaluations(DatabaseClient db, String scope) {
        this.db = db;
        this.scope = scope;
    }

    Mono<PublishedEvaluation> newest(String firm) {
        return of(firm, " and rows_kept order by seq desc limit 1")
                .map(Evaluations::published)
                .one();
    }

    Mono<PublishedEvaluation> at(String firm, Instant at) {
        return of(firm, " and as_of <= :at order by as_of desc, seq desc limit 1")
                .bind("at", at)
                .map(Evaluations::published)
                .one();
    }

    /** The first of which rows are kept. */
    Mono<PublishedEvaluation> firstKept(String firm) {
        return of(firm, " and rows_kept order by seq limit 1")
                .map(Evaluations::published)
                .one();
    }

    Mono<PublishedEvaluation> of(String firm, UUID id) {
        return of(firm, " and id = :id")
                .bind("id", id)
                .map(Evaluations::published)
                .one();
    }

    Mono<Boolean> isNewest(String firm, long seq) {
        return of(firm, " and seq > :seq limit 1")
                .bind("seq", seq)
                .fetch()
                .one()
                .hasElement()
                .map(newer -> !newer);
    }

    /** The last of each day in UTC, oldest first. */
    Flux<PublishedEvaluation> daily(String firm, Instant from, Instant to) {
        return db.sql("""
                        select distinct on (date_trunc('day', as_of, 'UTC')) id, as_of, summary::text as summary, seq, rows_kept
                        from evaluation where firm = :firm and scope = :scope and as_of >= :from and as_of <= :to
                        order by date_trunc('day', as_of, 'UTC'), seq desc""")
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("from", from)
                .bind("to", to)
                .map(Evaluations::published)
                .all();
    }

    private DatabaseClient.GenericExecuteSpec of(String firm, String which) {
        return db.sql(COLUMNS + which).bind("firm", firm).bind("scope", scope);
    }

    private static PublishedEvaluation published(Readable row) {
        return new PublishedEvaluation(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("as_of", Instant.class)),
                Objects.requireNonNull(row.get("summary", String.class)),
                Objects.requireNonNull(row.get("seq", Long.class)),
                Objects.requireNonNull(row.get("rows_kept", Boolean.class)));
    }
}
