package io.lastday.platform.scan;

import io.lastday.platform.evaluation.SourceSnapshot;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What each source last said. A try that broke changes its state and reason, never the facts of the last whole walk. */
public final class SourceStatuses {

    private final DatabaseClient db;
    private final String scope;

    public SourceStatuses(DatabaseClient db, String scope) {
        this.db = db;
        this.scope = scope;
    }

    /** How the last try at each of the firm's sources ended, by name. */
    public Flux<SourceReport> reports(String firm) {
        return db.sql("""
                        select source, state, reason, read_count, last_complete_at from source_status
                        where firm = :firm and scope = :scope order by source""")
                .bind("firm", firm)
                .bind("scope", scope)
                .map(SourceStatuses::report)
                .all();
    }

    Mono<Map<String, SourceSnapshot>> snapshots(String firm) {
        return db.sql("""
                        select source, last_complete_at, facts::text from source_status
                        where firm = :firm and scope = :scope and facts is not null""")
                .bind("firm", firm)
                .bind("scope", scope)
                .map(SourceStatuses::snapshot)
                .all()
                .collectMap(SourceSnapshot::source, Function.identity());
    }

    Mono<Void> save(String firm, SourceReading reading, Instant triedAt) {
        SourceReport report = reading.report();
        var spec = db.sql("""
                        insert into source_status (firm, scope, source, state, reason, read_count, tried_at, last_complete_at, facts)
                        values (:firm, :scope, :source, :state, :reason, :read, :triedAt
                          , case when cast(:facts as text) is not null then cast(:triedAt as timestamptz) end, cast(:facts as jsonb))
                        on conflict on constraint source_status_pk do update
                        set state = excluded.state, reason = excluded.reason, read_count = excluded.read_count, tried_at = excluded.tried_at
                          , last_complete_at = coalesce(excluded.last_complete_at, source_status.last_complete_at)
                          , facts = coalesce(excluded.facts, source_status.facts)""")
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("source", report.source())
                .bind("state", report.state().name())
                .bind("read", report.read())
                .bind("triedAt", triedAt);
        spec = report.reason() == null ? spec.bindNull("reason", String.class) : spec.bind("reason", report.reason());
        spec = reading.facts() == null ? spec.bindNull("facts", String.class) : spec.bind("facts", reading.facts());
        return spec.then();
    }

    private static SourceReport report(Readable row) {
        return new SourceReport(
                text(row, "source"),
                SourceState.valueOf(text(row, "state")),
                row.get("reason", String.class),
                Objects.requireNonNull(row.get("read_count", Long.class)),
                row.get("last_complete_at", Instant.class));
    }

    private static SourceSnapshot snapshot(Readable row) {
        return new SourceSnapshot(
                text(row, "source"),
                Objects.requireNonNull(row.get("last_complete_at", Instant.class)),
                text(row, "facts"));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
