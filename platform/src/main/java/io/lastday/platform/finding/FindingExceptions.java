package io.lastday.platform.finding;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Accepts gaps for a time, and opens them again when it is over. */
public final class FindingExceptions {

    /** The longest time for which a gap may be accepted. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private final DatabaseClient db;
    private final TransactionalOperator transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final String scope;
    private final FindingReader reader;
    private final FindingExpiry expiry;

    public FindingExceptions(
            DatabaseClient db, TransactionalOperator transaction, JsonMapper json, Clock clock, String scope) {
        this.db = db;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.scope = scope;
        this.reader = new FindingReader(db, scope);
        this.expiry = new FindingExpiry(db, scope);
    }

    /**
     * What is asked for.
     *
     * @param owner who answers for the gap
     * @param by who asks
     * @param key the caller's {@code Idempotency-Key}; null does it each time
     */
    public record Wanted(
            UUID finding,
            String owner,
            String reason,
            Instant expiresAt,
            String by,
            @Nullable String key) {}

    /** Accepts a live finding until a time; an accepted one is accepted anew. The finding as it then is, or a problem. */
    public Mono<Finding> except(String firm, Wanted wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!wanted.expiresAt().isAfter(now) || wanted.expiresAt().isAfter(now.plus(LONGEST))) {
            return Mono.error(FindingProblem.time());
        }
        return FindingLock.take(db, firm, scope)
                .then(isFirst(firm, wanted))
                .flatMap(first -> first ? accept(firm, wanted, now) : Mono.empty())
                .then(reader.one(firm, wanted.finding()).switchIfEmpty(Mono.error(FindingProblem::unknown)))
                .as(transaction::transactional);
    }

    /** Opens what was accepted until a time that has come; how many. */
    public Mono<Long> endExpired(String firm) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return FindingLock.take(db, firm, scope).then(expiry.end(firm, now)).as(transaction::transactional);
    }

    private Mono<Boolean> isFirst(String firm, Wanted wanted) {
        String key = wanted.key();
        if (key == null) {
            return Mono.just(true);
        }
        String digest = digest(wanted);
        return db.sql("""
                        insert into finding_exception_request as r (firm, scope, key, digest)
                        values (:firm, :scope, :key, :digest)
                        on conflict on constraint finding_exception_request_pk do nothing""")
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("key", key)
                .bind("digest", digest)
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.just(true) : same(firm, key, digest));
    }

    private Mono<Boolean> same(String firm, String key, String digest) {
        return db.sql(
                        "select digest from finding_exception_request where firm = :firm and scope = :scope and key = :key")
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("key", key)
                .map(row -> digest.equals(row.get("digest", String.class)))
                .one()
                .flatMap(same -> same ? Mono.just(false) : Mono.error(FindingProblem.reused()));
    }

    private Mono<Void> accept(String firm, Wanted wanted, Instant now) {
        return db.sql("""
                        with changed as (
                          update finding set state = 'EXCEPTED', exception_owner = :owner, exception_reason = :reason
                            , exception_expires_at = :expiresAt, exception_by = :by, exception_at = :now
                          where id = :id and firm = :firm and scope = :scope and state <> 'CLOSED'
                          returning id, state, severity)
                        insert into finding_event (finding, firm, scope, at, kind, state, severity, by_whom, detail)
                        select id, :firm, :scope, :now, 'EXCEPTED', state, severity, :by, cast(:detail as jsonb) from changed""")
                .bind("id", wanted.finding())
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("owner", wanted.owner())
                .bind("reason", wanted.reason())
                .bind("expiresAt", wanted.expiresAt().truncatedTo(ChronoUnit.MILLIS))
                .bind("by", wanted.by())
                .bind("now", now)
                .bind("detail", detail(wanted))
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.<Void>empty() : refused(firm, wanted.finding()));
    }

    private Mono<Void> refused(String firm, UUID id) {
        return reader.one(firm, id)
                .switchIfEmpty(Mono.error(FindingProblem::unknown))
                .then(Mono.error(FindingProblem::closed));
    }

    private String detail(Wanted wanted) {
        return json.writeValueAsString(new TreeMap<>(Map.of(
                "owner", wanted.owner(),
                "reason", wanted.reason(),
                "expiresAt", wanted.expiresAt().toString())));
    }

    private static String digest(Wanted wanted) {
        String said = String.join(
                "\u001f",
                wanted.finding().toString(),
                wanted.owner(),
                wanted.reason(),
                wanted.expiresAt().toString(),
                wanted.by());
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
