package io.lastday.offboarding.custody;

import io.lastday.chat.custody.CustodyEntry;
import io.lastday.offboarding.firm.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The custody log in PostgreSQL. The head row of a case is locked while an entry is added: numbers follow one another
 * without a gap whatever the number of replicas, and a trigger refuses every change to what stands.
 */
@Component
class PostgresCustodyLog implements CustodyLog {

    private static final TypeReference<SortedMap<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PostgresCustodyLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public void append(FirmId firm, UUID caseId, String type, Map<String, String> data) {
        Head head = lockHead(firm, caseId);
        CustodyEntry entry = CustodyEntry.of(head.seq + 1, clock.instant(), type, data, head.hash);
        jdbc.sql("insert into custody_log (firm, case_id, seq, at, type, data, previous, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(firm.value(), caseId, entry.seq(), OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .params(entry.type(), json.writeValueAsString(entry.data()), entry.prev(), entry.hash())
                .update();
        jdbc.sql("update custody_head set seq = ?, hash = ? where firm = ? and case_id = ?")
                .params(entry.seq(), entry.hash(), firm.value(), caseId)
                .update();
    }

    @Override
    public List<CustodyEntry> entries(FirmId firm, UUID caseId) {
        return after(firm, caseId, 0);
    }

    @Override
    public List<CustodyEntry> after(FirmId firm, UUID caseId, long seq) {
        return jdbc.sql("select seq, at, type, data, previous, hash from custody_log"
                        + " where firm = ? and case_id = ? and seq > ? order by seq")
                .params(firm.value(), caseId, seq)
                .query((row, number) -> entry(row))
                .list();
    }

    private Head lockHead(FirmId firm, UUID caseId) {
        return head(firm, caseId).orElseGet(() -> {
            jdbc.sql("insert into custody_head (firm, case_id, seq, hash) values (?, ?, 0, ?) on conflict do nothing")
                    .params(firm.value(), caseId, CustodyEntry.START)
                    .update();
            return head(firm, caseId).orElseThrow();
        });
    }

    private Optional<Head> head(FirmId firm, UUID caseId) {
        return jdbc.sql("select seq, hash from custody_head where firm = ? and case_id = ? for update")
                .params(firm.value(), caseId)
                .query((row, number) -> new Head(row.getLong("seq"), row.getString("hash")))
                .optional();
    }

    private CustodyEntry entry(ResultSet row) throws SQLException {
        return new CustodyEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                json.readValue(row.getString("data"), FACTS),
                row.getString("previous"),
                row.getString("hash"));
    }

    private record Head(long seq, String hash) {}
}
