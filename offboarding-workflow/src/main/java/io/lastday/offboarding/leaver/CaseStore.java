package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.leaver.CaseRows.utc;
import static io.lastday.offboarding.leaver.CaseRows.utcOrNull;

import io.lastday.offboarding.dates.Dates;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Cases in PostgreSQL. Writes belong into the caller's transaction. */
@Component
public class CaseStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CaseRows rows;

    CaseStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new CaseRows(json);
    }

    /** One case, or empty where this firm has none of this id. */
    public Optional<LeaverCase> find(FirmId firm, UUID id) {
        return read(firm, id, "");
    }

    /** One case, locked until the transaction ends: whoever decides on a case holds this. */
    public Optional<LeaverCase> lock(FirmId firm, UUID id) {
        return read(firm, id, " for update");
    }

    /** Lets one transaction at a time judge the guard rails of a firm. */
    public void lockGuardRails(FirmId firm) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("guard-rails:" + firm)
                .query((row, number) -> true)
                .single();
    }

    /** The state of everything, as it was read before the first write. */
    public Snapshot snapshot(FirmId firm, UUID id) {
        return jdbc.sql("select snapshot from leaver_case where firm = ? and id = ?")
                .params(firm.value(), id)
                .query((row, number) -> json.readValue(row.getString(1), Snapshot.class))
                .single();
    }

    void insert(LeaverCase leaver, Snapshot snapshot) {
        LeaverCase.Request request = leaver.request();
        jdbc.sql("""
                insert into leaver_case (firm, id, state, person, display_name, job_title, department
                  , playbook, playbook_version, last_working_day, access_ends, employment_ends, zone
                  , visible_from, named_people, urgent, reason, successor, personal_contact, asked_chats, employment_starts
                  , requested_by, requested_by_name, requested_at, approvals_needed
                  , found, accounts, privilege, snapshot, snapshot_at, involved)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?
                  , ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?::jsonb)
                """)
                .params(leaver.firm().value(), leaver.id(), leaver.state().name())
                .params(leaver.person().toString(), leaver.accounts().displayName())
                .param(leaver.found().jobTitle())
                .param(leaver.found().department())
                .params(leaver.playbook().name(), leaver.playbook().version())
                .params(leaver.dates().lastWorkingDay(), leaver.dates().accessEnds())
                .params(leaver.dates().employmentEnds(), leaver.dates().zone().getId())
                .param(utcOrNull(request.visibleFrom()))
                .param(request.namedPeople().toArray(String[]::new))
                .params(request.urgent(), request.reason())
                .param(request.successor())
                .param(request.personalContact())
                .param(json.writeValueAsString(request.chats()))
                .param(request.employmentStarts())
                .params(request.by(), request.byName(), utc(request.at()), leaver.approvalsNeeded())
                .params(json.writeValueAsString(leaver.found()), json.writeValueAsString(leaver.accounts()))
                .params(json.writeValueAsString(leaver.privilege()), json.writeValueAsString(snapshot))
                .param(utc(leaver.progress().snapshotAt()))
                .param(json.writeValueAsString(leaver.involved()))
                .update();
    }

    void moveDates(FirmId firm, UUID id, Dates dates) {
        jdbc.sql("update leaver_case set last_working_day = ?, access_ends = ?, employment_ends = ?, zone = ?"
                        + " where firm = ? and id = ?")
                .params(dates.lastWorkingDay(), dates.accessEnds(), dates.employmentEnds())
                .params(dates.zone().getId(), firm.value(), id)
                .update();
    }

    void addApproval(LeaverCase leaver, Approval approval) {
        jdbc.sql("insert into case_approval (firm, case_id, by_person, by_name, decision, comment, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(leaver.firm().value(), leaver.id(), approval.by(), approval.byName())
                .params(approval.decision().name(), approval.comment(), utc(approval.at()))
                .update();
    }

    /** Moves a case to a state that may still change. */
    public void move(FirmId firm, UUID id, CaseState state) {
        jdbc.sql("update leaver_case set state = ? where firm = ? and id = ?")
                .params(state.name(), firm.value(), id)
                .update();
    }

    /** Moves a case to the state in which it ends. */
    public void end(FirmId firm, UUID id, CaseState state, Instant at) {
        jdbc.sql("update leaver_case set state = ?, ended_at = ? where firm = ? and id = ?")
                .params(state.name(), utc(at), firm.value(), id)
                .update();
    }

    /** Remembers that somebody asked for containment at once. */
    void arm(LeaverCase leaver, Instant at) {
        stamp(leaver.firm(), leaver.id(), "armed_at", at);
    }

    /** Remembers that the guard rails let Contain begin. */
    public void clear(FirmId firm, UUID id, Instant at) {
        stamp(firm, id, "cleared_at", at);
    }

    /** Remembers when the last Contain step was verified. */
    public void contained(FirmId firm, UUID id, Instant at) {
        stamp(firm, id, "contained_at", at);
    }

    /** Raises the number of approvals that a case needs. */
    public void needApprovals(FirmId firm, UUID id, int needed) {
        jdbc.sql("update leaver_case set approvals_needed = greatest(approvals_needed, ?) where firm = ? and id = ?")
                .params(needed, firm.value(), id)
                .update();
    }

    /** Replaces what the leaver can still reach. */
    public void residual(FirmId firm, UUID id, List<Residual> residual) {
        jdbc.sql("update leaver_case set residual = ?::jsonb where firm = ? and id = ?")
                .params(json.writeValueAsString(residual), firm.value(), id)
                .update();
    }

    /**
     * Replaces what the walk of an audit still sees, or cannot rule out.
     *
     * @param walk of which this is the verdict; null where none was reached, and the last one stays
     */
    public void walkLeft(FirmId firm, UUID id, WalkTopic topic, List<Residual> left, @Nullable String walk) {
        String walks = topic.column() + "_walk";
        jdbc.sql("update leaver_case set " + topic.column() + "_left = ?::jsonb, " + walks + " = coalesce(?, " + walks
                        + ") where firm = ? and id = ?")
                .param(json.writeValueAsString(left))
                .param(walk)
                .param(firm.value())
                .param(id)
                .update();
    }

    /** The last walk of which a verdict stands; empty before the first. */
    public Optional<String> judgedWalk(FirmId firm, UUID id, WalkTopic topic) {
        String walks = topic.column() + "_walk";
        return jdbc.sql("select " + walks + " from leaver_case where firm = ? and id = ? and " + walks + " is not null")
                .params(firm.value(), id)
                .query(String.class)
                .optional();
    }

    // column is one of ours, never a caller's text
    private void stamp(FirmId firm, UUID id, String column, Instant at) {
        jdbc.sql("update leaver_case set " + column + " = ? where firm = ? and id = ? and " + column + " is null")
                .params(utc(at), firm.value(), id)
                .update();
    }

    /** The row first: where it is locked, the approvals read behind it are those of everybody who held the lock before. */
    private Optional<LeaverCase> read(FirmId firm, UUID id, String suffix) {
        return jdbc.sql("select " + CaseRows.COLUMNS + " from leaver_case where firm = ? and id = ?" + suffix)
                .params(firm.value(), id)
                .query((row, number) -> rows.read(row, List.of()))
                .optional()
                .map(leaver -> leaver.with(approvals(firm, id)));
    }

    List<Approval> approvals(FirmId firm, UUID id) {
        return jdbc.sql("select by_person, by_name, decision, comment, at from case_approval"
                        + " where firm = ? and case_id = ? order by at, by_person")
                .params(firm.value(), id)
                .query((row, number) -> new Approval(
                        row.getString(1),
                        row.getString(2),
                        Approval.Decision.valueOf(row.getString(3)),
                        row.getString(4),
                        CaseRows.requireInstant(row, "at")))
                .list();
    }
}
