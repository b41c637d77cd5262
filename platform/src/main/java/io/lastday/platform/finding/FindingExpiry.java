package io.lastday.platform.finding;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Opens again what was excepted until a time that has come. */
final class FindingExpiry {

    private final DatabaseClient db;
    private final String scope;

    FindingExpiry(DatabaseClient db, String scope) {
        this.db = db;
        this.scope = scope;
    }

    /** How many exceptions ended. <b>Belongs into a transaction</b> that holds the {@link FindingLock}. */
    Mono<Long> end(String firm, Instant now) {
        return db.sql("""
                        with changed as (
                          update finding set state = 'OPEN', opened_at = :now, exception_owner = null, exception_reason = null
                            , exception_expires_at = null, exception_by = null, exception_at = null
                          where firm = :firm and scope = :scope and state = 'EXCEPTED' and exception_expires_at <= :now
                          returning id, state, severity)
                        insert into finding_event (finding, firm, scope, at, kind, state, severity)
                        select id, :firm, :scope, :now, 'EXCEPTION_ENDED', state, severity from changed""")
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("now", now)
                .fetch()
                .rowsUpdated();
    }
}
