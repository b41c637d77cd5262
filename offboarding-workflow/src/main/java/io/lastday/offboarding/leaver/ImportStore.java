package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.leaver.CaseRows.utc;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.leaver.CsvSheet.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sheets and their lines in PostgreSQL. Writes belong into the caller's transaction. */
@Component
class ImportStore {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Sheet sheet, String sha256, List<Line> lines) {
        jdbc.sql(
                        "insert into leaver_import (firm, id, state, file_sha256, requested_by, requested_by_name, requested_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(sheet.firm.value(), sheet.id, sheet.state.name(), sha256)
                .params(sheet.by, sheet.byName, utc(sheet.at))
                .update();
        for (Line line : lines) {
            jdbc.sql("insert into leaver_import_row (firm, import_id, line, state, fields)"
                            + " values (?, ?, ?, 'PENDING', ?::jsonb)")
                    .params(sheet.firm.value(), sheet.id, line.number(), json.writeValueAsString(line.fields()))
                    .update();
        }
    }

    Optional<Sheet> find(FirmId firm, UUID id) {
        return read(firm, id, "");
    }

    /** One sheet, locked until the transaction ends: whoever decides on it holds this. */
    Optional<Sheet> lock(FirmId firm, UUID id) {
        return read(firm, id, " for update");
    }

    private Optional<Sheet> read(FirmId firm, UUID id, String suffix) {
        return jdbc.sql("select * from leaver_import where firm = ? and id = ?" + suffix)
                .params(firm.value(), id)
                .query((row, number) -> sheet(row))
                .optional();
    }

    /** Ids of a firm's sheets, the newest first. */
    List<UUID> newest(FirmId firm, int limit) {
        return jdbc.sql("select id from leaver_import where firm = ? order by requested_at desc, id limit ?")
                .params(firm.value(), limit)
                .query(UUID.class)
                .list();
    }

    /** Takes one sheet with work to do for a while; others leave it alone until then. */
    Optional<Sheet> claim(int seconds) {
        return jdbc.sql("""
                update leaver_import set claimed_until = now() + make_interval(secs => ?)
                where (firm, id) in (select firm, id from leaver_import
                  where (state in ('CREATING', 'APPROVED')
                      or state = 'REJECTED' and exists (select from leaver_import_row one
                        where one.firm = leaver_import.firm and import_id = leaver_import.id and one.state = 'CREATED'))
                    and (claimed_until is null or claimed_until < now())
                  order by requested_at limit 1 for update skip locked)
                returning *
                """)
                .param((double) seconds)
                .query((row, number) -> sheet(row))
                .optional();
    }

    void keep(Sheet sheet, int seconds) {
        jdbc.sql("update leaver_import set claimed_until = now() + make_interval(secs => ?) where firm = ? and id = ?")
                .params((double) seconds, sheet.firm.value(), sheet.id)
                .update();
    }

    /** Moves a sheet on, if it still stands where it was, and lets others take it up. */
    void move(Sheet sheet, SheetState to) {
        jdbc.sql("update leaver_import set state = ?, claimed_until = null where firm = ? and id = ? and state = ?")
                .params(to.name(), sheet.firm.value(), sheet.id, sheet.state.name())
                .update();
    }

    void needApprovals(Sheet sheet) {
        jdbc.sql("update leaver_import set approvals_needed = (select coalesce(max(approvals_needed), 1)"
                        + " from leaver_case where firm = ? and import_id = ?) where firm = ? and id = ?")
                .params(sheet.firm.value(), sheet.id, sheet.firm.value(), sheet.id)
                .update();
    }

    List<Line> lines(Sheet sheet, String state) {
        return jdbc.sql("select line, fields from leaver_import_row"
                        + " where firm = ? and import_id = ? and state = ? order by line")
                .params(sheet.firm.value(), sheet.id, state)
                .query((row, number) -> new Line(row.getInt(1), json.readValue(row.getString(2), FIELDS)))
                .list();
    }

    List<UUID> undecided(Sheet sheet) {
        return jdbc.sql("select case_id from leaver_import_row"
                        + " where firm = ? and import_id = ? and state = 'CREATED' order by line")
                .params(sheet.firm.value(), sheet.id)
                .query(UUID.class)
                .list();
    }

    /** @throws IllegalStateException where another replica has made a case of this line */
    void created(Sheet sheet, int line, UUID caseId) {
        int rows = jdbc.sql("update leaver_import_row set state = 'CREATED', case_id = ?"
                        + " where firm = ? and import_id = ? and line = ? and state = 'PENDING'")
                .params(caseId, sheet.firm.value(), sheet.id, line)
                .update();
        if (rows != 1) {
            throw new IllegalStateException("another replica has started line " + line);
        }
    }

    void refused(Sheet sheet, int line, String problem) {
        jdbc.sql("update leaver_import_row set state = 'REFUSED', problem = ?"
                        + " where firm = ? and import_id = ? and line = ? and state = 'PENDING'")
                .params(problem, sheet.firm.value(), sheet.id, line)
                .update();
    }

    void decided(Sheet sheet, UUID caseId, @Nullable String problem) {
        jdbc.sql("update leaver_import_row set state = 'DECIDED', problem = ?"
                        + " where firm = ? and import_id = ? and case_id = ?")
                .param(problem)
                .params(sheet.firm.value(), sheet.id, caseId)
                .update();
    }

    void addApproval(Sheet sheet, Approval approval) {
        jdbc.sql("insert into leaver_import_approval (firm, import_id, by_person, by_name, decision, comment, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(sheet.firm.value(), sheet.id, approval.by(), approval.byName())
                .params(approval.decision().name(), approval.comment(), utc(approval.at()))
                .update();
    }

    List<Approval> approvals(FirmId firm, UUID id) {
        return jdbc.sql("select by_person, by_name, decision, comment, at from leaver_import_approval"
                        + " where firm = ? and import_id = ? order by at, by_person")
                .params(firm.value(), id)
                .query((row, number) -> new Approval(
                        row.getString(1),
                        row.getString(2),
                        Approval.Decision.valueOf(row.getString(3)),
                        row.getString(4),
                        CaseRows.requireInstant(row, "at")))
                .list();
    }

    private Sheet sheet(ResultSet row) throws SQLException {
        FirmId firm = new FirmId(row.getString("firm"));
        UUID id = row.getObject("id", UUID.class);
        return new Sheet(
                firm,
                id,
                SheetState.valueOf(row.getString("state")),
                row.getString("requested_by"),
                row.getString("requested_by_name"),
                CaseRows.requireInstant(row, "requested_at"),
                row.getInt("approvals_needed"),
                approvals(firm, id));
    }

    /** A sheet without its lines. */
    record Sheet(
            FirmId firm,
            UUID id,
            SheetState state,
            String by,
            String byName,
            Instant at,
            int approvalsNeeded,
            List<Approval> approvals) {

        boolean isApproved() {
            return approvals.stream().noneMatch(Approval::isRejection) && approvals.size() >= approvalsNeeded;
        }
    }

    /** How far a sheet is. */
    enum SheetState {
        /** Cases are being made. */
        CREATING,
        /** Every line is a case or refused. */
        AWAITING_APPROVAL,
        /** Approved; the cases are being told. */
        APPROVED,
        /** Every case has been told. */
        RUNNING,
        /** Somebody said no. */
        REJECTED,
        /** No line became a case. */
        FAILED
    }
}
