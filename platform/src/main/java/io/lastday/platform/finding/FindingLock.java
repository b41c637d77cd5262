package io.lastday.platform.finding;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Lets one transaction at a time change the findings of an audit, so that the order of their events is the order of commits. */
final class FindingLock {

    private FindingLock() {}

    static Mono<Void> take(DatabaseClient db, String firm, String scope) {
        return db.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .bind("name", "finding/" + firm + "/" + scope)
                .fetch()
                .all()
                .then();
    }
}
