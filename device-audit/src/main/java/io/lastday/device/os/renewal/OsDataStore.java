package io.lastday.device.os.renewal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the OS data that were taken from the network; of each the youngest counts. */
@Component
class OsDataStore {

    private final DatabaseClient db;
    private final JsonMapper json;

    OsDataStore(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Keeps a part; the same answers again only move the day to which they reach. */
    Mono<Void> keep(String firm, String part, String digest, LocalDate date, Object body, Instant at) {
        return db.sql("""
                        insert into os_data (firm, part, digest, data_date, body, fetched_at)
                        values (:firm, :part, :digest, :date, :body, :at)
                        on conflict (firm, part, digest) do update
                        set data_date = excluded.data_date, body = excluded.body, fetched_at = excluded.fetched_at""")
                .bind("firm", firm)
                .bind("part", part)
                .bind("digest", digest)
                .bind("date", date)
                .bind("body", json.writeValueAsString(body))
                .bind("at", at)
                .then();
    }

    /** The youngest of a part; empty where none was ever taken. */
    <T> Mono<T> youngest(String firm, String part, Class<T> type) {
        return db.sql("""
                        select body from os_data where firm = :firm and part = :part
                        order by data_date desc, fetched_at desc limit 1""")
                .bind("firm", firm)
                .bind("part", part)
                .map(row -> json.readValue(Objects.requireNonNull(row.get("body", String.class)), type))
                .one();
    }
}
