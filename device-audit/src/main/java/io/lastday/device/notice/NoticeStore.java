package io.lastday.device.notice;

import io.lastday.device.fact.DirectoryPerson;
import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.OpenCase;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Open gaps, and where their people are told. */
@Component
class NoticeStore {

    private static final String OF_FIRM = " where firm = :firm and scope = 'devices'";
    private static final String OPENED = "select id, rule, evidence::text as evidence from finding" + OF_FIRM
            + " and state = 'OPEN' and opened_at = :asOf";
    private static final String STILL_OPEN = "select id, rule, evidence::text as evidence from finding" + OF_FIRM
            + " and state = 'OPEN' and id = any(:ids)";
    private static final String FACTS =
            "select subject, body from source_fact" + OF_FIRM + " and subject = any(:people) and kind = :kind";

    private final DatabaseClient db;
    private final JsonMapper json;

    NoticeStore(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What a run opened, first or again, and nobody has accepted. */
    Flux<Gap> opened(String firm, Instant asOf) {
        return db.sql(OPENED)
                .bind("firm", firm)
                .bind("asOf", asOf)
                .map(this::gap)
                .all();
    }

    /** Those of these that are open still. */
    Flux<Gap> open(String firm, Collection<UUID> findings) {
        return db.sql(STILL_OPEN)
                .bind("firm", firm)
                .bind("ids", findings.toArray(UUID[]::new))
                .map(this::gap)
                .all();
    }

    /** Addresses by person; nobody's who may not be told: locked out, contained or past the last day, or without one of the firm's. */
    Mono<Map<String, String>> addresses(String firm, Collection<String> people, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Mono<Set<String>> gone = facts(firm, people, Kinds.LEAVER)
                .filter(fact -> json.readValue(fact.body(), OpenCase.class).mayBeOver(today))
                .map(Said::person)
                .collect(Collectors.toSet());
        return gone.flatMap(left -> facts(firm, people, Kinds.PERSON)
                .filter(fact -> !left.contains(fact.person()))
                .flatMap(fact -> Mono.justOrEmpty(Address.of(json.readValue(fact.body(), DirectoryPerson.class)))
                        .map(mail -> Map.entry(fact.person(), mail)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Said(String person, String body) {}

    private Flux<Said> facts(String firm, Collection<String> people, String kind) {
        return db.sql(FACTS)
                .bind("firm", firm)
                .bind("people", people.toArray(String[]::new))
                .bind("kind", kind)
                .map(row -> new Said(text(row, "subject"), text(row, "body")))
                .all();
    }

    private Gap gap(Readable row) {
        return new Gap(
                Objects.requireNonNull(row.get("id", UUID.class)),
                text(row, "rule"),
                json.readTree(text(row, "evidence")));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
