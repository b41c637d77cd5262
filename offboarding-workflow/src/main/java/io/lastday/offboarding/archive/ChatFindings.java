package io.lastday.offboarding.archive;

import io.lastday.chat.finding.Finding;
import io.lastday.offboarding.archive.FindingScan.Placed;
import io.lastday.offboarding.firm.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings of sealed chats, in PostgreSQL: kinds and places, never a value. Writes belong into the caller's transaction. */
@Component
class ChatFindings {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ChatFindings(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * One finding as it is shown.
     *
     * @param entry the how-manieth file of the bag's model, from 0
     * @param from first byte of the record in that file
     * @param to the byte behind it
     * @param start where it begins in the record's text, in UTF-16 units
     * @param end where it ends, exclusive
     * @param value which of the chat's different values of this kind it is, from 1: the same password twice has the same
     */
    record Listed(
            int number,
            String kind,
            boolean special,
            String confidence,
            int entry,
            long from,
            long to,
            int start,
            int end,
            String masked,
            long value) {}

    /** Writes the findings of a bag, in their order. */
    void insert(ChatBag bag, List<Placed> findings) {
        List<Object[]> rows = new ArrayList<>(Math.min(findings.size(), BATCH));
        for (int i = 0; i < findings.size(); i++) {
            rows.add(row(bag, i + 1, findings.get(i)));
            if (rows.size() == BATCH || i == findings.size() - 1) {
                batches.batchUpdate(
                        "insert into chat_finding (firm, chat, number, kind, special, confidence, entry, record_from"
                                + ", record_to, text_start, text_end, masked, hmac)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        rows);
                rows.clear();
            }
        }
    }

    private static Object[] row(ChatBag bag, int number, Placed placed) {
        Finding finding = placed.finding();
        return new Object[] {
            bag.firm().value(),
            bag.id(),
            number,
            finding.kind().label(),
            finding.kind().special(),
            finding.confidence().label(),
            placed.entry(),
            finding.record().from(),
            finding.record().to(),
            finding.start(),
            finding.end(),
            finding.masked(),
            finding.hmac()
        };
    }

    void delete(ChatBag bag) {
        jdbc.sql("delete from chat_finding where firm = ? and chat = ?")
                .params(bag.firm().value(), bag.id())
                .update();
    }

    /**
     * A page of findings behind one's number. The HMAC is not given out: who can send chats in could try values with it.
     *
     * @param kind null for all kinds
     * @param special whether special categories are among them
     */
    List<Listed> page(FirmId firm, UUID chat, @Nullable String kind, boolean special, int after, int limit) {
        return jdbc.sql("""
                select * from (
                  select *, dense_rank() over (partition by kind order by first_seen) as value from (
                    select *, min(number) over (partition by kind, hmac) as first_seen from chat_finding
                    where firm = ? and chat = ? and (not special or ?)
                  ) seen
                ) ranked
                where number > ? and (?::text is null or kind = ?)
                order by number limit ?
                """)
                .params(firm.value(), chat, special, after)
                .param(kind)
                .param(kind)
                .param(limit)
                .query((row, number) -> read(row))
                .list();
    }

    private static Listed read(ResultSet row) throws SQLException {
        return new Listed(
                row.getInt("number"),
                row.getString("kind"),
                row.getBoolean("special"),
                row.getString("confidence"),
                row.getInt("entry"),
                row.getLong("record_from"),
                row.getLong("record_to"),
                row.getInt("text_start"),
                row.getInt("text_end"),
                row.getString("masked"),
                row.getLong("value"));
    }
}
