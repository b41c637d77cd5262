package io.lastday.offboarding.archive;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.firm.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people said of exports that are missing or not whole, in PostgreSQL and in the custody log. Blocking. */
@Component
public class ChatOutcomes {

    private final JdbcClient jdbc;
    private final CustodyLog custody;

    ChatOutcomes(JdbcClient jdbc, CustodyLog custody) {
        this.jdbc = jdbc;
        this.custody = custody;
    }

    /** The outcomes of a case, oldest first. */
    public List<ChatOutcome> of(FirmId firm, UUID caseId) {
        return jdbc.sql("select * from chat_outcome where firm = ? and case_id = ? order by recorded_at, id")
                .params(firm.value(), caseId)
                .query((row, number) -> read(row))
                .list();
    }

    /** Records one, and says so in the custody log. */
    @Transactional
    public void record(FirmId firm, UUID caseId, ChatOutcome outcome) {
        jdbc.sql("insert into chat_outcome (firm, id, case_id, source, outcome, chat, note, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(firm.value(), outcome.id(), caseId)
                .params(outcome.origin().label(), outcome.kind().name())
                .param(outcome.chat())
                .params(outcome.note(), outcome.by(), outcome.at().atOffset(ZoneOffset.UTC))
                .update();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("source", outcome.origin().label());
        facts.put("outcome", outcome.kind().name());
        if (outcome.chat() != null) {
            facts.put("chat", outcome.chat().toString());
        }
        facts.put("note", outcome.note());
        facts.put("by", outcome.by());
        custody.append(firm, caseId, "CHAT_OUTCOME", facts);
    }

    private static ChatOutcome read(ResultSet row) throws SQLException {
        return new ChatOutcome(
                row.getObject("id", UUID.class),
                ChatOrigin.of(row.getString("source")).orElseThrow(),
                ChatOutcome.Kind.valueOf(row.getString("outcome")),
                row.getObject("chat", UUID.class),
                row.getString("note"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
