package io.lastday.device.attestation;

import io.lastday.device.posture.Attestation;
import io.lastday.device.posture.Attestation.Subject;
import io.lastday.device.posture.Check;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what people said. */
@Component
public final class AttestationStore {

    private static final String COLUMNS = """
            select device, check_name, subject, screenshot_sha256, owner, expires, said_by, said_at
            from device_attestation""";

    private final DatabaseClient db;

    AttestationStore(DatabaseClient db) {
        this.db = db;
    }

    /** By device, what counts on a day: of each check and subject the last word, unless it has expired. */
    public Mono<Map<String, List<Attestation>>> current(String firm, LocalDate today) {
        return db.sql("""
                        select distinct on (device, check_name, subject)
                          device, check_name, subject, screenshot_sha256, owner, expires, said_by, said_at
                        from device_attestation where firm = :firm
                        order by device, check_name, subject, said_at desc, id desc""")
                .bind("firm", firm)
                .map(AttestationStore::item)
                .all()
                .filter(item -> item.attestation().holds(today))
                .collectMultimap(AttestationItem::device, AttestationItem::attestation)
                .map(AttestationStore::lists);
    }

    private static Map<String, List<Attestation>> lists(Map<String, Collection<Attestation>> found) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> List.copyOf(one.getValue())));
    }

    /**
     * Keeps one; the same key of the same person said again changes nothing.
     *
     * @return what is kept under the key, which differs from what is asked where the key was used before
     */
    Mono<AttestationItem> keep(String firm, AttestationItem said, String key) {
        Attestation attestation = said.attestation();
        return db.sql("""
                        insert into device_attestation
                          (firm, device, check_name, subject, screenshot_sha256, owner, expires, said_by, said_at, request_key)
                        values (:firm, :device, :check, :subject, :digest, :owner, :expires, :by, :at, :key)
                        on conflict on constraint device_attestation_asked_once do nothing""")
                .bind("firm", firm)
                .bind("device", said.device())
                .bind("check", attestation.check().apiName())
                .bind("subject", attestation.subject().name())
                .bind("digest", Parameters.in(R2dbcType.VARCHAR, attestation.screenshotSha256()))
                .bind("owner", attestation.owner())
                .bind("expires", attestation.expires())
                .bind("by", said.saidBy())
                .bind("at", said.saidAt())
                .bind("key", key)
                .then()
                .then(db.sql(COLUMNS + " where firm = :firm and said_by = :by and request_key = :key")
                        .bind("firm", firm)
                        .bind("by", said.saidBy())
                        .bind("key", key)
                        .map(AttestationStore::item)
                        .one());
    }

    private static AttestationItem item(Readable row) {
        Attestation attestation = new Attestation(
                Check.of(required(row, "check_name", String.class)),
                Subject.valueOf(required(row, "subject", String.class)),
                row.get("screenshot_sha256", String.class),
                required(row, "owner", String.class),
                required(row, "expires", LocalDate.class));
        return new AttestationItem(
                required(row, "device", String.class),
                attestation,
                required(row, "said_by", String.class),
                required(row, "said_at", Instant.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
