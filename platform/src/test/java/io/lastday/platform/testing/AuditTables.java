package io.lastday.platform.testing;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The tables of {@code db/scan}. */
public final class AuditTables {

    private AuditTables() {}

    /** Empties them all. */
    public static Mono<Void> empty(DatabaseClient db) {
        return db.sql("""
                        truncate scan_run, source_status, source_walk, source_walk_part, source_part_kept, source_fact
                          , source_fact_staged, evaluation, evaluation_row, evaluation_body, evaluation_row_staged, finding
                          , finding_event, finding_staged, finding_exception_request, flag, flag_mark""").then();
    }
}
