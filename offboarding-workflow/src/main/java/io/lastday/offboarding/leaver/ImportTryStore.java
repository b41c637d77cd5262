package io.lastday.offboarding.leaver;

import io.lastday.offboarding.firm.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sheets that are tried, in PostgreSQL: any replica tells how a try goes. Blocking. */
@Component
class ImportTryStore {

    /** A replica says every two seconds that it is still at work. */
    private static final int LOST_AFTER_SECONDS = 30;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportTryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a try that begins, and forgets those of the day before. */
    void begin(FirmId firm, UUID id, ImportView begun) {
        jdbc.sql("delete from import_try where firm = ? and requested_at < now() - interval '1 day'")
                .params(firm.value())
                .update();
        jdbc.sql(
                        "insert into import_try (firm, id, state, requested_by, requested_by_name, requested_at, total, seen_at)"
                                + " values (?, ?, 'TRYING', ?, ?, ?, ?, now())")
                .params(firm.value(), id, begun.requestedBy(), begun.requestedByName())
                .params(begun.requestedAt().atOffset(ZoneOffset.UTC), begun.total())
                .update();
    }

    void goesOn(FirmId firm, UUID id, int tried) {
        jdbc.sql("update import_try set tried = ?, seen_at = now() where firm = ? and id = ? and state = 'TRYING'")
                .params(tried, firm.value(), id)
                .update();
    }

    void ended(FirmId firm, UUID id, ImportView result) {
        jdbc.sql("update import_try set state = 'DRY_RUN', tried = total, result = ? where firm = ? and id = ?")
                .params(json.writeValueAsString(result), firm.value(), id)
                .update();
    }

    void stopped(FirmId firm, UUID id) {
        jdbc.sql("update import_try set state = 'STOPPED' where firm = ? and id = ? and state = 'TRYING'")
                .params(firm.value(), id)
                .update();
    }

    /** The result, or how far it has come; {@code STOPPED} where whoever was at it is gone. Empty for anybody else's. */
    Optional<ImportView> find(FirmId firm, UUID id, String by) {
        return jdbc.sql(
                        "select *, state = 'TRYING' and seen_at < now() - make_interval(secs => ?) as lost from import_try"
                                + " where firm = ? and id = ? and requested_by = ?")
                .params((double) LOST_AFTER_SECONDS, firm.value(), id, by)
                .query((row, number) -> read(row))
                .optional();
    }

    private ImportView read(ResultSet row) throws SQLException {
        String result = row.getString("result");
        if (result != null) {
            return json.readValue(result, ImportView.class);
        }
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getBoolean("lost") ? "STOPPED" : row.getString("state"),
                row.getString("requested_by"),
                row.getString("requested_by_name"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getInt("total"),
                row.getInt("tried"),
                0,
                0,
                0,
                1,
                List.of(),
                List.of(),
                List.of());
    }
}
