package io.lastday.offboarding.remediation;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.remediation.Remediation.Asked;
import io.lastday.offboarding.remediation.Remediation.Ending;
import io.lastday.offboarding.remediation.Remediation.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remediations and their record, in PostgreSQL. Blocking; writes join the caller's transaction. */
@Component
class RemediationStore {

    private final JdbcClient jdbc;

    RemediationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the same is open already */
    void add(Remediation wanted) {
        jdbc.sql("""
                insert into remediation (firm, id, person, display_name, subjects, account, action, findings, state
                  , requested_by, requested_by_name, requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'AWAITING_APPROVAL', ?, ?, ?)
                """)
                .params(wanted.firm().value(), wanted.id(), wanted.person(), wanted.displayName())
                .param(wanted.subjects().toArray(String[]::new))
                .params(wanted.account(), wanted.action().name())
                .param(wanted.findings().toArray(UUID[]::new))
                .params(
                        wanted.requested().by(),
                        wanted.requested().byName(),
                        utc(wanted.requested().at()))
                .update();
    }

    Optional<Remediation> find(FirmId firm, UUID id) {
        return one("select * from remediation where firm = ? and id = ?", firm.value(), id);
    }

    /** As {@link #find}; nobody else changes it before the transaction ends. */
    Optional<Remediation> lock(FirmId firm, UUID id) {
        return one("select * from remediation where firm = ? and id = ? for update", firm.value(), id);
    }

    private Optional<Remediation> one(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query((row, number) -> of(row)).optional();
    }

    /** The newest first, of one person where one is named. */
    List<Remediation> newest(FirmId firm, @Nullable String person, int limit) {
        return jdbc.sql("""
                select * from remediation
                where firm = ? and (cast(? as text) is null or person = ? or ? = any (subjects))
                order by requested_at desc, id desc limit ?
                """)
                .params(Arrays.asList(firm.value(), person, person, person, limit))
                .query((row, number) -> of(row))
                .list();
    }

    void decide(Remediation one, State to, Asked by, @Nullable String comment) {
        boolean runs = to == State.RUNNING;
        jdbc.sql("""
                update remediation set state = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, comment = ?
                  , due_at = ?, ended_at = ?
                where firm = ? and id = ?
                """)
                .params(Arrays.asList(
                        to.name(),
                        by.by(),
                        by.byName(),
                        utc(by.at()),
                        comment,
                        runs ? utc(by.at()) : null,
                        runs ? null : utc(by.at()),
                        one.firm().value(),
                        one.id()))
                .update();
    }

    /** Takes up one that is due and that nobody else works on: the intent, to be committed before anything is done. */
    Optional<Remediation> claim(int seconds) {
        return jdbc.sql("""
                update remediation set run = run + 1, claimed_until = now() + make_interval(secs => ?)
                where (firm, id) = (
                  select firm, id from remediation
                  where state = 'RUNNING' and due_at <= now() and (claimed_until is null or claimed_until < now())
                  order by due_at limit 1 for update skip locked)
                returning *
                """)
                .param((double) seconds)
                .query((row, number) -> of(row))
                .optional();
    }

    /** Keeps what was found before the first write; the first of several counts. */
    void snapshot(Remediation one, String json) {
        jdbc.sql("update remediation set snapshot = cast(? as jsonb) where firm = ? and id = ? and snapshot is null")
                .params(json, one.firm().value(), one.id())
                .update();
    }

    /** Has it run again; whether this run was still the newest. */
    boolean again(Remediation one, Instant at, int failures, @Nullable String cursor) {
        return jdbc.sql("""
                update remediation set due_at = ?, claimed_until = null, failures = ?, cursor = ?
                where firm = ? and id = ? and run = ? and state = 'RUNNING'
                """)
                        .params(Arrays.asList(
                                utc(at), failures, cursor, one.firm().value(), one.id(), one.run()))
                        .update()
                == 1;
    }

    /** Ends it; whether this run was still the newest. */
    boolean end(Remediation one, Ending ending) {
        return jdbc.sql("""
                update remediation set state = 'FINISHED', due_at = null, claimed_until = null, outcome = ?, reason_code = ?
                  , detail = ?, ended_at = ?
                where firm = ? and id = ? and run = ? and state = 'RUNNING'
                """)
                        .params(Arrays.asList(
                                ending.outcome(),
                                ending.reasonCode(),
                                ending.detail(),
                                utc(ending.at()),
                                one.firm().value(),
                                one.id(),
                                one.run()))
                        .update()
                == 1;
    }

    void record(Remediation one, String type, @Nullable String by, @Nullable String detail, Instant at) {
        jdbc.sql(
                        "insert into remediation_event (firm, remediation, type, by_person, detail, at) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(one.firm().value(), one.id(), type, by, detail, utc(at)))
                .update();
    }

    private static Remediation of(ResultSet row) throws SQLException {
        return new Remediation(
                new FirmId(row.getString("firm")),
                row.getObject("id", UUID.class),
                row.getString("person"),
                row.getString("display_name"),
                List.of((String[]) row.getArray("subjects").getArray()),
                row.getString("account"),
                Action.valueOf(row.getString("action")),
                List.of((UUID[]) row.getArray("findings").getArray()),
                State.valueOf(row.getString("state")),
                Objects.requireNonNull(asked(row, "requested")),
                asked(row, "decided"),
                row.getString("comment"),
                row.getLong("run"),
                row.getInt("failures"),
                row.getString("cursor"),
                ending(row));
    }

    private static @Nullable Asked asked(ResultSet row, String what) throws SQLException {
        Instant at = at(row, what + "_at");
        return at == null ? null : new Asked(row.getString(what + "_by"), row.getString(what + "_by_name"), at);
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        Instant at = at(row, "ended_at");
        return at == null
                ? null
                : new Ending(at, row.getString("outcome"), row.getString("reason_code"), row.getString("detail"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
