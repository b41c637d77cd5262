package io.lastday.platform.scan;

import io.lastday.platform.walk.TakenOver;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who runs what, in the database, so that two replicas agree: a unique slot, one running run for a firm and scope, a
 * heartbeat, and a fence that a replica which was given up cannot pass.
 */
public final class ScanLedger {

    /** So many replicas may die of one run; then it is not the replicas. */
    static final int MOST_LIVES = 5;

    private static final String COLUMNS =
            "id, firm, slot, attempt, state, started_by, started_at, finished_at, counts::text, sources::text";

    private final DatabaseClient db;
    private final JsonMapper json;
    private final String scope;
    private final Duration lease;

    /** @param lease a run whose replica was silent for so long is taken up by another */
    public ScanLedger(DatabaseClient db, JsonMapper json, String scope, Duration lease) {
        this.lease = lease;
        this.db = db;
        this.json = json;
        this.scope = scope;
    }

    /** A run, and whether this call started it. */
    record Claim(ScanRun run, boolean started) {}

    /** The firm's run of that id, or empty. */
    public Mono<ScanRun> find(String firm, UUID id) {
        return one(
                "select " + COLUMNS + " from scan_run where firm = :firm and scope = :scope and id = :id",
                firm,
                spec -> spec.bind("id", id));
    }

    /** Starts the slot; gives back the run that stands in the way where the slot was run before or another one is running. */
    Mono<Claim> claim(String firm, @Nullable String slot, String startedBy) {
        return start(firm, slot, startedBy)
                .map(run -> new Claim(run, /* started */ true))
                .switchIfEmpty(Mono.defer(() -> bySlot(firm, slot)))
                .onErrorResume(DuplicateKeyException.class, ignored -> running(firm))
                .switchIfEmpty(Mono.defer(() -> claim(firm, slot, startedBy)));
    }

    /** Says that the run is alive and how far it is; false where it was taken over meanwhile. */
    Mono<Boolean> beat(ScanRun run, List<SourceReport> sources) {
        return db.sql("""
                        update scan_run set beat_at = clock_timestamp(), sources = cast(:sources as jsonb)
                        where id = :id and attempt = :attempt and state = 'RUNNING'""")
                .bind("id", run.id())
                .bind("attempt", run.attempt())
                .bind("sources", json.writeValueAsString(sources))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Ends the run; an error where it was given up meanwhile, so that the surrounding transaction rolls back. */
    Mono<Void> finish(ScanRun run, ScanState state, Map<String, Long> counts, List<SourceReport> sources) {
        return db.sql("""
                        update scan_run
                        set state = :state, finished_at = now(), counts = cast(:counts as jsonb), sources = cast(:sources as jsonb)
                        where id = :id and attempt = :attempt and state = 'RUNNING'""")
                .bind("id", run.id())
                .bind("attempt", run.attempt())
                .bind("state", state.name())
                .bind("counts", json.writeValueAsString(counts))
                .bind("sources", json.writeValueAsString(sources))
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.<Void>empty() : Mono.error(new TakenOver(run.id())));
    }

    /**
     * Takes over a run whose replica fell silent: a new attempt at it, which the old one cannot write beside. Empty where there is
     * none; a run that many replicas died of is ended as failed.
     */
    Mono<ScanRun> takeUpSilent(String firm) {
        return one(
                        "update scan_run set attempt = attempt + 1, taken_up = taken_up + 1, beat_at = now()"
                                + ", state = case when taken_up >= :most then 'FAILED' else state end"
                                + ", finished_at = case when taken_up >= :most then now() end"
                                + " where firm = :firm and scope = :scope and state = 'RUNNING'"
                                + " and beat_at < now() - make_interval(secs => :lease) returning " + COLUMNS,
                        firm,
                        spec -> spec.bind("most", MOST_LIVES).bind("lease", lease.toMillis() / 1_000.0))
                .filter(run -> run.state() == ScanState.RUNNING);
    }

    /**
     * An error where the run is no longer this attempt's; else nobody takes it over before the transaction ends. At the end of a long
     * transaction once more: heartbeats wait for it, and whoever has waited to take the run over must not find it silent.
     */
    Mono<Void> hold(ScanRun run) {
        return db.sql("""
                        update scan_run set beat_at = clock_timestamp()
                        where id = :id and attempt = :attempt and state = 'RUNNING'""")
                .bind("id", run.id())
                .bind("attempt", run.attempt())
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.<Void>empty() : Mono.error(new TakenOver(run.id())));
    }

    private Mono<ScanRun> start(String firm, @Nullable String slot, String startedBy) {
        return one("""
                insert into scan_run (firm, scope, slot, state, started_by)
                values (:firm, :scope, coalesce(cast(:slot as text), 'asked-' || uuidv7()), 'RUNNING', :startedBy)
                on conflict on constraint scan_run_slot_once do update
                set state = 'RUNNING', attempt = scan_run.attempt + 1, started_by = excluded.started_by
                  , taken_up = 0, started_at = now(), beat_at = now(), finished_at = null
                where scan_run.state = 'FAILED'
                returning """ + " " + COLUMNS, firm, spec -> withSlot(spec, slot).bind("startedBy", startedBy));
    }

    private Mono<Claim> bySlot(String firm, @Nullable String slot) {
        return one(
                        "select " + COLUMNS + " from scan_run where firm = :firm and scope = :scope and slot = :slot",
                        firm,
                        spec -> withSlot(spec, slot))
                .map(run -> new Claim(run, /* started */ false));
    }

    private Mono<Claim> running(String firm) {
        return one(
                        "select " + COLUMNS
                                + " from scan_run where firm = :firm and scope = :scope and state = 'RUNNING'",
                        firm,
                        spec -> spec)
                .map(run -> new Claim(run, /* started */ false));
    }

    private static GenericExecuteSpec withSlot(GenericExecuteSpec spec, @Nullable String slot) {
        return slot == null ? spec.bindNull("slot", String.class) : spec.bind("slot", slot);
    }

    private Mono<ScanRun> one(String sql, String firm, UnaryOperator<GenericExecuteSpec> parameters) {
        return parameters
                .apply(db.sql(sql).bind("firm", firm).bind("scope", scope))
                .map(this::run)
                .one();
    }

    private ScanRun run(Readable row) {
        return new ScanRun(
                required(row, "id", UUID.class),
                required(row, "firm", String.class),
                required(row, "slot", String.class),
                required(row, "attempt", Integer.class),
                ScanState.valueOf(required(row, "state", String.class)),
                required(row, "started_by", String.class),
                required(row, "started_at", Instant.class),
                row.get("finished_at", Instant.class),
                json.readValue(required(row, "counts", String.class), new TypeReference<Map<String, Long>>() {}),
                json.readValue(required(row, "sources", String.class), new TypeReference<List<SourceReport>>() {}));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
