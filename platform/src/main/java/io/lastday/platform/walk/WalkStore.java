package io.lastday.platform.walk;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Begins, goes on with, and ends walks. What a walk says is kept apart until it ends whole; then it takes the place of what the
 * walk before said, in one transaction.
 */
public final class WalkStore {

    /** A walk that began longer ago is not gone on with: its first pages would be too old beside its last. */
    static final Duration STALE = Duration.ofDays(1);

    private final DatabaseClient db;
    private final TransactionalOperator transaction;
    private final String scope;
    private final Clock clock;

    public WalkStore(DatabaseClient db, TransactionalOperator transaction, String scope, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * A walk as an attempt found it.
     *
     * @param settled this run has already walked the source whole, and its facts are in force
     * @param read what was read before this attempt
     */
    public record Opened(Walk walk, boolean settled, long read) {}

    private record State(boolean settled, Instant startedAt, long read) {}

    /** Opens the source's walk for an attempt, going on where an earlier one stopped; from then on no earlier attempt can store. */
    public Mono<Opened> open(Attempt attempt, String source, LongConsumer read) {
        WalkSql sql = new WalkSql(db, attempt, scope, source);
        return mayRun(attempt)
                .then(dropStale(sql))
                .then(take(sql))
                .as(transaction::transactional)
                .map(state -> new Opened(walk(sql, state, read), state.settled(), state.read()));
    }

    private StoredWalk walk(WalkSql sql, State state, LongConsumer read) {
        return new StoredWalk(
                sql.attempt().firm(), state.startedAt(), new StagedPages(sql, transaction), new SeenFacts(sql), read);
    }

    private Mono<Void> mayRun(Attempt attempt) {
        return db.sql("select 1 from scan_run where id = :run and attempt = :attempt and state = 'RUNNING' for share")
                .bind("run", attempt.run())
                .bind("attempt", attempt.number())
                .fetch()
                .one()
                .switchIfEmpty(Mono.error(() -> new TakenOver(attempt.run())))
                .then();
    }

    private Mono<Void> dropStale(WalkSql sql) {
        return sql.of("select state, run, started_at from source_walk where" + WalkSql.OURS + "for update")
                .map(row -> isOver(sql, row))
                .one()
                .flatMap(over -> over ? forget(sql) : Mono.empty());
    }

    private boolean isOver(WalkSql sql, Readable row) {
        boolean ended = "ENDED".equals(row.get("state", String.class));
        boolean ofThisRun = sql.run().equals(row.get("run", UUID.class));
        Instant startedAt = Objects.requireNonNull(row.get("started_at", Instant.class));
        boolean stale = startedAt.isBefore(clock.instant().minus(STALE));
        return ended ? !ofThisRun : stale;
    }

    private Mono<State> take(WalkSql sql) {
        return sql.fenced("""
                        insert into source_walk as w (firm, scope, source, state, started_at, run, attempt)
                        values (:firm, :scope, :source, 'OPEN', :now, :run, :attempt)
                        on conflict on constraint source_walk_pk do update set run = excluded.run, attempt = excluded.attempt
                        returning state, started_at, read_count + coalesce((
                          select sum(read_count) from source_walk_part
                          where firm = :firm and scope = :scope and source = :source), 0) as read""")
                .bind("now", clock.instant())
                .map(row -> new State(
                        "ENDED".equals(row.get("state", String.class)),
                        Objects.requireNonNull(row.get("started_at", Instant.class)),
                        Objects.requireNonNull(row.get("read", Long.class))))
                .one();
    }

    /** An error where a part of the walk was begun and not read to its end: such a walk is not whole, whatever its walker says. */
    public Mono<Void> requireWhole(Attempt attempt, String source) {
        return new WalkSql(db, attempt, scope, source)
                .of("select part from source_walk_part where" + WalkSql.OURS + "and not ended limit 1")
                .map(row -> String.valueOf(row.get("part", String.class)))
                .one()
                .flatMap(part -> Mono.error(new IllegalStateException("part " + part + " has not ended")));
    }

    /** Forgets what the walk under way said, so that the next one starts anew; for faults that going on would meet again. */
    public Mono<Void> discard(Attempt attempt, String source) {
        WalkSql sql = new WalkSql(db, attempt, scope, source);
        return sql.fenced("select 1 from source_walk where" + WalkSql.OURS
                        + "and run = :run and attempt = :attempt and state = 'OPEN' for update")
                .fetch()
                .one()
                .flatMap(held -> forget(sql))
                .as(transaction::transactional);
    }

    private static Mono<Void> forget(WalkSql sql) {
        return sql.of("delete from source_walk_part where" + WalkSql.OURS)
                .then()
                .then(sql.of("delete from source_fact_staged where" + WalkSql.OURS)
                        .then())
                .then(sql.of("delete from source_walk where" + WalkSql.OURS).then());
    }

    /** Lets the facts of a whole walk take the place of those before. <b>Belongs into a transaction</b>, which its caller opens. */
    public Mono<Void> settle(Attempt attempt, String source) {
        return new Settlement(new WalkSql(db, attempt, scope, source)).settle();
    }
}
