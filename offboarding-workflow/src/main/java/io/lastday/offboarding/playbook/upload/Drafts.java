package io.lastday.offboarding.playbook.upload;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.playbook.Finding;
import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.playbook.PlaybookShelf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Firms' own playbooks, in PostgreSQL. Blocking. */
@Component
class Drafts implements PlaybookShelf {

    private static final TypeReference<List<Finding>> NOTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Draft draft, String source) {
        jdbc.sql("""
                insert into playbook_draft (firm, id, name, title, state, source, sha256, playbook, notes
                  , uploaded_by, uploaded_by_name, uploaded_at)
                values (?, ?, ?, ?, 'DRAFT', ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                """)
                .params(draft.firm().value(), draft.id())
                .params(draft.playbook().name(), draft.playbook().title(), source, draft.sha256())
                .params(json.writeValueAsString(PlaybookJson.of(draft.playbook())))
                .params(json.writeValueAsString(draft.notes()))
                .param(draft.uploaded().by())
                .param(draft.uploaded().name())
                .param(utc(draft.uploaded().at()))
                .update();
    }

    void tried(FirmId firm, UUID id, Draft.Mark by) {
        jdbc.sql("update playbook_draft set tried_by = ?, tried_at = ? where firm = ? and id = ? and state = 'DRAFT'")
                .params(by.by(), utc(by.at()), firm.value(), id)
                .update();
    }

    void approve(Draft draft, Playbook playbook, Draft.Mark by, String comment) {
        jdbc.sql("update playbook_draft set state = 'APPROVED', version = ?, playbook = ?::jsonb, decided_by = ?"
                        + ", decided_by_name = ?, decided_at = ?, comment = ? where firm = ? and id = ?")
                .params(playbook.version(), json.writeValueAsString(PlaybookJson.of(playbook)))
                .param(by.by())
                .param(by.name())
                .params(utc(by.at()), comment, draft.firm().value(), draft.id())
                .update();
    }

    void reject(Draft draft, Draft.Mark by, String comment) {
        jdbc.sql("update playbook_draft set state = 'REJECTED', decided_by = ?, decided_by_name = ?, decided_at = ?"
                        + ", comment = ? where firm = ? and id = ?")
                .param(by.by())
                .param(by.name())
                .params(utc(by.at()), comment, draft.firm().value(), draft.id())
                .update();
    }

    void askRetirement(Draft draft, Draft.Mark by, String reason) {
        jdbc.sql("update playbook_draft set retirement_asked_by = ?, retirement_asked_by_name = ?"
                        + ", retirement_asked_at = ?, retirement_reason = ? where firm = ? and id = ?")
                .param(by.by())
                .param(by.name())
                .params(utc(by.at()), reason, draft.firm().value(), draft.id())
                .update();
    }

    void keepInForce(Draft draft) {
        jdbc.sql("update playbook_draft set retirement_asked_by = null, retirement_asked_by_name = null"
                        + ", retirement_asked_at = null, retirement_reason = null where firm = ? and id = ?")
                .params(draft.firm().value(), draft.id())
                .update();
    }

    void retire(Draft draft, Draft.Mark by) {
        jdbc.sql("update playbook_draft set state = 'RETIRED', retired_by = ?, retired_by_name = ?, retired_at = ?"
                        + " where firm = ? and id = ?")
                .param(by.by())
                .param(by.name())
                .params(utc(by.at()), draft.firm().value(), draft.id())
                .update();
    }

    /** Adds to the record of who did what. */
    void event(FirmId firm, UUID draft, String type, Draft.Mark by, String detail) {
        jdbc.sql("insert into playbook_event (firm, draft, type, by_person, at, detail) values (?, ?, ?, ?, ?, ?)")
                .params(firm.value(), draft, type, by.by(), utc(by.at()), detail)
                .update();
    }

    List<Draft> list(FirmId firm) {
        return jdbc.sql("select * from playbook_draft where firm = ? order by uploaded_at desc, id limit 200")
                .params(firm.value())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Draft> find(FirmId firm, UUID id) {
        return jdbc.sql("select * from playbook_draft where firm = ? and id = ?")
                .params(firm.value(), id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Locks a draft until the transaction ends: of two who decide, one is first. */
    Optional<Draft> lock(FirmId firm, UUID id) {
        return jdbc.sql("select * from playbook_draft where firm = ? and id = ? for update")
                .params(firm.value(), id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The file as it was uploaded. */
    String source(FirmId firm, UUID id) {
        return jdbc.sql("select source from playbook_draft where firm = ? and id = ?")
                .params(firm.value(), id)
                .query(String.class)
                .single();
    }

    /** The version that the next playbook of this name gets; nobody else gets it before the transaction ends. */
    int nextVersion(FirmId firm, String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .params("playbook " + firm + " " + name)
                .query((row, number) -> true)
                .single();
        return versionAfter(firm, name);
    }

    /** The version after the newest. */
    int versionAfter(FirmId firm, String name) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from playbook_draft where firm = ? and name = ?")
                .params(firm.value(), name)
                .query(Integer.class)
                .single();
    }

    /** An older version does not come back when the newest is retired: the name is out of force. */
    @Override
    public Optional<Playbook> newest(FirmId firm, String name) {
        return jdbc.sql("select * from playbook_draft where firm = ? and name = ? and version is not null"
                        + " order by version desc limit 1")
                .params(firm.value(), name)
                .query((row, number) -> read(row))
                .optional()
                .filter(Drafts::isInForce)
                .map(Draft::playbook);
    }

    @Override
    public Optional<Playbook> version(FirmId firm, String name, int version) {
        return jdbc.sql("select * from playbook_draft where firm = ? and name = ? and version = ?")
                .params(firm.value(), name, version)
                .query((row, number) -> read(row).playbook())
                .optional();
    }

    @Override
    public List<Playbook> newest(FirmId firm) {
        return jdbc
                .sql("select distinct on (name) * from playbook_draft where firm = ? and version is not null"
                        + " order by name, version desc")
                .params(firm.value())
                .query((row, number) -> read(row))
                .list()
                .stream()
                .filter(Drafts::isInForce)
                .map(Draft::playbook)
                .toList();
    }

    /** Retired ones among them: cases that have begun still run them. */
    @Override
    public List<Playbook> all() {
        return jdbc.sql("select * from playbook_draft where version is not null")
                .query((row, number) -> read(row).playbook())
                .list();
    }

    private static boolean isInForce(Draft draft) {
        return draft.state() == Draft.State.APPROVED;
    }

    private Draft read(ResultSet row) throws SQLException {
        FirmId firm = new FirmId(row.getString("firm"));
        int version = row.getInt("version");
        boolean approved = !row.wasNull();
        return new Draft(
                firm,
                row.getObject("id", UUID.class),
                json.readValue(row.getString("playbook"), PlaybookJson.class).playbook(firm),
                Draft.State.valueOf(row.getString("state")),
                approved ? version : null,
                row.getString("sha256"),
                json.readValue(row.getString("notes"), NOTES),
                new Draft.Mark(
                        row.getString("uploaded_by"),
                        row.getString("uploaded_by_name"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()),
                mark(row.getString("tried_by"), null, row.getObject("tried_at", OffsetDateTime.class)),
                mark(
                        row.getString("decided_by"),
                        row.getString("decided_by_name"),
                        row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("comment"),
                retirement(row));
    }

    private static Draft.@Nullable Retirement retirement(ResultSet row) throws SQLException {
        Draft.Mark asked = mark(
                row.getString("retirement_asked_by"),
                row.getString("retirement_asked_by_name"),
                row.getObject("retirement_asked_at", OffsetDateTime.class));
        Draft.Mark agreed = mark(
                row.getString("retired_by"),
                row.getString("retired_by_name"),
                row.getObject("retired_at", OffsetDateTime.class));
        return asked == null ? null : new Draft.Retirement(asked, row.getString("retirement_reason"), agreed);
    }

    private static Draft.@Nullable Mark mark(@Nullable String by, @Nullable String name, @Nullable OffsetDateTime at) {
        return by == null || at == null ? null : new Draft.Mark(by, name, at.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
