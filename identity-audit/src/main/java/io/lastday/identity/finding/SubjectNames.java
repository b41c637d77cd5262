package io.lastday.identity.finding;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people are called, as the last evaluation that knew them said; for gaps that outlive the account. */
@Component
class SubjectNames {

    private final DatabaseClient db;

    SubjectNames(DatabaseClient db) {
        this.db = db;
    }

    /** Names by id; somebody who was in no evaluation is absent. */
    Mono<Map<String, String>> of(String firm, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Mono.just(Map.of());
        }
        return db.sql("""
                        select distinct on (r.id) r.id, coalesce(cast(b.body as jsonb) ->> 'displayName', r.id) as name
                        from evaluation_row r join evaluation_body b on b.version = r.version
                        where r.firm = :firm and r.scope = 'identity' and r.id = any(:ids)
                        order by r.id, r.since_seq desc""")
                .bind("firm", firm)
                .bind("ids", subjects.stream().distinct().toArray(String[]::new))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("id", String.class)),
                        Objects.requireNonNull(row.get("name", String.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
