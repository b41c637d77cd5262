package io.lastday.platform.walk;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Joins whole tables to each other, whatever the planner believes of them. What was never counted, or was counted while it was
 * empty, is one row to it: it would look through all rows of a firm for each of them. To count anew before every run takes longer
 * than the joins do.
 */
public final class InBulk {

    private InBulk() {}

    /** The statements of some work, planned so. <b>Belongs into a transaction</b>, which its caller opens. */
    public static <T> Mono<T> in(DatabaseClient db, Mono<T> work) {
        return set(db, "off").then(work).flatMap(done -> set(db, "on").thenReturn(done));
    }

    private static Mono<Void> set(DatabaseClient db, String value) {
        return db.sql("set local enable_nestloop = " + value).then();
    }
}
