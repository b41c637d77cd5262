package io.lastday.offboarding.connection;

import io.lastday.offboarding.firm.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Switches, requests and the record of both, in PostgreSQL. Blocking; writes join the caller's transaction. */
@Component
class SwitchStore {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    SwitchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How people left the switch; empty where nobody ever moved it. */
    Optional<Switched> switched(FirmId firm, String connection) {
        return jdbc.sql("select * from connection_switch where firm = ? and connection = ?")
                .params(firm.value(), connection)
                .query((row, number) -> switched(row))
                .optional();
    }

    void save(FirmId firm, String connection, Switched switched) {
        jdbc.sql("""
                insert into connection_switch
                  (firm, connection, mode, target, reason, switched_by, switched_at, agreed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (firm, connection) do update set
                    mode = excluded.mode, target = excluded.target, reason = excluded.reason
                  , switched_by = excluded.switched_by, switched_at = excluded.switched_at
                  , agreed_by = excluded.agreed_by
                """)
                .params(firm.value(), connection, switched.mode().name(), switched.target(), switched.reason())
                .params(switched.by(), utc(switched.at()))
                .param(switched.agreedBy())
                .update();
    }

    /** The open request, expired ones included. */
    Optional<Request> request(FirmId firm, String connection) {
        return jdbc.sql("select * from connection_request where firm = ? and connection = ?")
                .params(firm.value(), connection)
                .query((row, number) -> new Request(
                        row.getString("target"),
                        row.getString("reason"),
                        row.getString("asked_by"),
                        at(row, "asked_at"),
                        at(row, "expires_at")))
                .optional();
    }

    void save(FirmId firm, String connection, Request request) {
        jdbc.sql("insert into connection_request (firm, connection, target, reason, asked_by, asked_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(firm.value(), connection, request.target(), request.reason(), request.by())
                .params(utc(request.at()), utc(request.expiresAt()))
                .update();
    }

    /** Takes the request away; whether there was one. */
    boolean removeRequest(FirmId firm, String connection) {
        return jdbc.sql("delete from connection_request where firm = ? and connection = ?")
                        .params(firm.value(), connection)
                        .update()
                == 1;
    }

    void append(FirmId firm, String connection, Change change) {
        jdbc.sql("insert into connection_change (firm, connection, change, by_person, reason, target, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(firm.value(), connection, change.kind().name(), change.by(), change.reason(), change.target())
                .params(utc(change.at()))
                .update();
    }

    /** The newest lines of the record. */
    List<Change> changes(FirmId firm, String connection) {
        return jdbc.sql("select * from connection_change where firm = ? and connection = ? order by id desc limit ?")
                .params(firm.value(), connection, SHOWN)
                .query((row, number) -> new Change(
                        Change.Kind.valueOf(row.getString("change")),
                        row.getString("by_person"),
                        row.getString("reason"),
                        row.getString("target"),
                        at(row, "at")))
                .list();
    }

    /** Keeps two people from moving one switch at the same time, until the transaction ends. */
    void lock(FirmId firm, String connection) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("connection " + firm.value() + " " + connection)
                .query()
                .singleRow();
    }

    private static Switched switched(ResultSet row) throws SQLException {
        return new Switched(
                Mode.valueOf(row.getString("mode")),
                row.getString("target"),
                row.getString("reason"),
                row.getString("switched_by"),
                row.getString("agreed_by"),
                at(row, "switched_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
