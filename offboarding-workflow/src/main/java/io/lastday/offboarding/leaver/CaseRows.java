package io.lastday.offboarding.leaver;

import io.lastday.offboarding.dates.Dates;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.leaver.LeaverCase.AskedChat;
import io.lastday.offboarding.leaver.LeaverCase.Pinned;
import io.lastday.offboarding.leaver.LeaverCase.Progress;
import io.lastday.offboarding.leaver.LeaverCase.Request;
import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.person.Residual;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows of {@code leaver_case} into cases. */
final class CaseRows {

    private static final TypeReference<List<Residual>> RESIDUAL = new TypeReference<>() {};
    private static final TypeReference<List<AskedChat>> ASKED = new TypeReference<>() {};

    /** All but the snapshot, which is large and which few ask for. */
    static final String COLUMNS = "firm, id, state, playbook, playbook_version, last_working_day, access_ends"
            + ", employment_ends, zone, visible_from, named_people, urgent, reason, successor, personal_contact"
            + ", asked_chats, employment_starts, requested_by, requested_by_name, requested_at, approvals_needed, found"
            + ", accounts, privilege, residual || recovery_left || devices_left as residual, involved, snapshot_at, armed_at, cleared_at, contained_at, ended_at";

    private final JsonMapper json;

    CaseRows(JsonMapper json) {
        this.json = json;
    }

    LeaverCase read(ResultSet row, List<Approval> approvals) throws SQLException {
        return new LeaverCase(
                new FirmId(row.getString("firm")),
                row.getObject("id", UUID.class),
                CaseState.valueOf(row.getString("state")),
                new Pinned(row.getString("playbook"), row.getInt("playbook_version")),
                dates(row),
                request(row),
                json.readValue(row.getString("found"), FoundPerson.class),
                json.readValue(row.getString("accounts"), LeaverAccounts.class),
                json.readValue(row.getString("privilege"), Privilege.class),
                row.getInt("approvals_needed"),
                approvals,
                progress(row),
                Residual.newest(json.readValue(row.getString("residual"), RESIDUAL)),
                json.readValue(row.getString("involved"), Involved.class));
    }

    static Dates dates(ResultSet row) throws SQLException {
        return new Dates(
                row.getObject("last_working_day", LocalDate.class),
                row.getObject("access_ends", LocalDateTime.class),
                row.getObject("employment_ends", LocalDate.class),
                ZoneId.of(row.getString("zone")));
    }

    private Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getString("requested_by"),
                row.getString("requested_by_name"),
                requireInstant(row, "requested_at"),
                row.getString("reason"),
                row.getBoolean("urgent"),
                instant(row, "visible_from"),
                texts(row.getArray("named_people")),
                row.getString("successor"),
                row.getString("personal_contact"),
                json.readValue(row.getString("asked_chats"), ASKED),
                row.getObject("employment_starts", LocalDate.class));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                requireInstant(row, "snapshot_at"),
                instant(row, "armed_at"),
                instant(row, "cleared_at"),
                instant(row, "contained_at"),
                instant(row, "ended_at"));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    static Instant requireInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }
}
