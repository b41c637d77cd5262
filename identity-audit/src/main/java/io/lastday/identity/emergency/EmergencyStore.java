package io.lastday.identity.emergency;

import io.lastday.identity.emergency.Trial.Said;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Trials and departures as they were recorded. Rows are only added. */
final class EmergencyStore {

    private final DatabaseClient db;

    EmergencyStore(DatabaseClient db) {
        this.db = db;
    }

    /** What was recorded up to a time, beside what the configuration says. */
    Mono<EmergencyRecord> record(String firm, Instant asOf, EmergencyRecord configured) {
        return Mono.zip(
                trials(firm, asOf), departures(firm, asOf), (trials, departures) -> configured.and(trials, departures));
    }

    private Mono<List<Trial>> trials(String firm, Instant asOf) {
        return db.sql("""
                        select account, tried_on, by_whom, at, note from emergency_trial
                        where firm = :firm and at <= :asOf order by at""")
                .bind("firm", firm)
                .bind("asOf", asOf)
                .map(EmergencyStore::trial)
                .all()
                .collectList();
    }

    private Mono<List<Departure>> departures(String firm, Instant asOf) {
        return db.sql("select left_at from it_departure where firm = :firm and at <= :asOf order by left_at")
                .bind("firm", firm)
                .bind("asOf", asOf)
                .map(row -> Departure.at(required(row, "left_at", Instant.class)))
                .all()
                .collectList();
    }

    /**
     * Adds a trial; once for a key.
     *
     * @param digest of what was asked for: the same key with another one is refused
     */
    Mono<Void> add(String firm, Trial trial, Said said, @Nullable String key, String digest) {
        var spec = db.sql("""
                        insert into emergency_trial (firm, account, tried_on, note, by_whom, at, key, digest)
                        values (:firm, :account, :on, :note, :by, :at, :key, :digest)
                        on conflict on constraint emergency_trial_key_once do nothing""")
                .bind("firm", firm)
                .bind("account", trial.account())
                .bind("on", trial.on())
                .bind("note", said.note())
                .bind("by", said.by())
                .bind("at", said.at())
                .bind("digest", digest);
        return (key == null ? spec.bindNull("key", String.class) : spec.bind("key", key))
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 || key == null ? Mono.<Void>empty() : same(firm, key, digest));
    }

    private Mono<Void> same(String firm, String key, String digest) {
        return db.sql("select digest from emergency_trial where firm = :firm and key = :key")
                .bind("firm", firm)
                .bind("key", key)
                .map(row -> digest.equals(row.get("digest", String.class)))
                .one()
                .flatMap(same -> same ? Mono.<Void>empty() : Mono.error(EmergencyProblem.reused()));
    }

    /** Notes a departure; a case that is noted twice keeps its first time. */
    Mono<Void> add(String firm, UUID caseId, Instant left, Instant at) {
        return db.sql("""
                        insert into it_departure (firm, case_id, left_at, at) values (:firm, :case, :left, :at)
                        on conflict on constraint it_departure_pk do nothing""")
                .bind("firm", firm)
                .bind("case", caseId)
                .bind("left", left)
                .bind("at", at)
                .then();
    }

    private static Trial trial(Readable row) {
        return new Trial(
                required(row, "account", String.class),
                required(row, "tried_on", LocalDate.class),
                new Said(
                        required(row, "by_whom", String.class),
                        required(row, "at", Instant.class),
                        required(row, "note", String.class)));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
