package io.lastday.platform.scan;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
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
                        select source, state, reason, read_count, last_complete_at, last_complete_began_at
                        from source_status
                        where firm = :firm and scope = :scope order by source""")
                .bind("firm", firm)
                .bind("scope", scope)
                .map(SourceStatuses::report)
                .all();
    }

    /** <b>Belongs behind the settling of a whole walk</b>, which says when the walk began. */
    Mono<Void> save(String firm, SourceReport report, Instant triedAt) {
        var spec = db.sql("""
                        insert into source_status (firm, scope, source, state, reason, read_count, tried_at, last_complete_at
                          , last_complete_began_at)
                        values (:firm, :scope, :source, :state, :reason, :read, :triedAt
                          , case when :state = 'COMPLETE' then cast(:triedAt as timestamptz) end
                          , case when :state = 'COMPLETE' then (
                              select started_at from source_walk
                              where firm = :firm and scope = :scope and source = :source and state = 'ENDED') end)
                        on conflict on constraint source_status_pk do update
                        set state = excluded.state, reason = excluded.reason, read_count = excluded.read_count, tried_at = excluded.tried_at
                          , last_complete_at = coalesce(excluded.last_complete_at, source_status.last_complete_at)
                          , last_complete_began_at = case when excluded.state = 'COMPLETE' then excluded.last_complete_began_at
                              else source_status.last_complete_began_at end""")
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("source", report.source())
                .bind("state", report.state().name())
                .bind("read", report.read())
                .bind("triedAt", triedAt);
        return (report.reason() == null ? spec.bindNull("reason", String.class) : spec.bind("reason", report.reason()))
                .then();
    }

    private static SourceReport report(Readable row) {
        return new SourceReport(
                text(row, "source"),
                SourceState.valueOf(text(row, "state")),
                row.get("reason", String.class),
                Objects.requireNonNull(row.get("read_count", Long.class)),
                row.get("last_complete_at", Instant.class),
                row.get("last_complete_began_at", Instant.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
