package io.lastday.device.posture;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * When devices last spoke to their management, from the facts in force: rows do not say it of those that did within a week, since
 * it moves with every scan.
 */
@Component
class LastContacts {

    private final DatabaseClient db;
    private final JsonMapper json;

    LastContacts(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** By the row's id; devices of which it is not known are absent. */
    Mono<Map<String, Instant>> of(String firm, Collection<String> rows) {
        if (rows.isEmpty()) {
            return Mono.just(Map.of());
        }
        String[] subjects = rows.stream()
                .flatMap(id -> id.contains(":") ? Stream.of(id) : Stream.of("intune:" + id, "entra:" + id))
                .toArray(String[]::new);
        return db.sql("""
                        select subject, body from source_fact where firm = :firm and scope = 'devices'
                        and subject = any(:subjects) and kind in ('managed', 'directory', 'host', 'declared')""")
                .bind("firm", firm)
                .bind("subjects", subjects)
                .map(row -> spoke(row, Instant.now()))
                .all()
                .filter(spoke -> spoke.time() != null)
                .collectMap(Spoke::row, spoke -> Objects.requireNonNull(spoke.time()));
    }

    private record Spoke(String row, @Nullable Instant time) {}

    /** The one member of each kind of body that tells it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Body(
            @Nullable Instant lastSync,
            @Nullable Instant approximateLastSignIn,
            @Nullable Instant seen,
            @Nullable Instant declaredAt) {

        @Nullable
        Instant time(Instant now) {
            return Stream.of(lastSync, approximateLastSignIn, seen, declaredAt)
                    .flatMap(said -> Stream.ofNullable(Contact.at(said, now)))
                    .findFirst()
                    .orElse(null);
        }
    }

    private Spoke spoke(Readable row, Instant now) {
        String subject = Objects.requireNonNull(row.get("subject", String.class));
        String body = Objects.requireNonNull(row.get("body", String.class));
        String id = subject.startsWith("intune:") || subject.startsWith("entra:")
                ? subject.substring(subject.indexOf(':') + 1)
                : subject;
        return new Spoke(id, json.readValue(body, Body.class).time(now));
    }
}
