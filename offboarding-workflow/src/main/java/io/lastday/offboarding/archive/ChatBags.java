package io.lastday.offboarding.archive;

import io.lastday.chat.finding.FindingKind;
import io.lastday.chat.json.JsonText;
import io.lastday.chat.json.JsonTree;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.parse.Ledger;
import io.lastday.chat.parse.SpanBytes;
import io.lastday.offboarding.firm.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which chats are sealed for which case, in PostgreSQL. Blocking. */
@Component
public class ChatBags {

    private final JdbcClient jdbc;

    ChatBags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bags of a case, oldest first. */
    public List<ChatBag> of(FirmId firm, UUID caseId) {
        return jdbc.sql("select * from chat_bag where firm = ? and case_id = ? order by sealed_at, id")
                .params(firm.value(), caseId)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<ChatBag> find(FirmId firm, UUID caseId, UUID id) {
        return of(firm, caseId).stream().filter(bag -> bag.id().equals(id)).findFirst();
    }

    Optional<ChatBag> find(FirmId firm, UUID caseId, ChatOrigin origin, String sha256) {
        return of(firm, caseId).stream()
                .filter(bag -> bag.origin() == origin && bag.sha256().equals(sha256))
                .findFirst();
    }

    /** Writes the row; false if the same delivery was sealed meanwhile. */
    boolean insert(ChatBag bag) {
        Ledger ledger = bag.ledger();
        return jdbc.sql("""
                insert into chat_bag (firm, id, case_id, source, format, attested_note, counterpart, custodian, sha256
                  , bytes, messages, system, gaps, edited, deleted, media_claimed, media_found, first_at, last_at
                  , date_order, looked_for, looked_for_special, finding_counts, completeness, tag_manifest_sha512
                  , state, sealed_by, sealed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?
                  , 'SEALED', ?, ?)
                on conflict (firm, case_id, source, sha256) do nothing
                """)
                        .params(bag.firm().value(), bag.id(), bag.caseId())
                        .params(bag.origin().label(), bag.format().label())
                        .param(bag.note())
                        .params(bag.counterpart(), bag.custodian(), bag.sha256(), bag.bytes())
                        .params(ledger.messages(), ledger.system(), ledger.gaps(), ledger.edited(), ledger.deleted())
                        .params(ledger.mediaClaimed(), ledger.mediaFound())
                        .param(ledger.first())
                        .param(ledger.last())
                        .params(
                                bag.dateOrder(),
                                bag.looks().ordinary(),
                                bag.looks().special())
                        .param(counts(bag.looks()))
                        .param(bag.completeness())
                        .params(bag.tagManifestSha512(), bag.sealedBy())
                        .param(bag.sealedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The bags of a person from one source, over all their cases, newest first. */
    List<ChatBag> ofCustodian(FirmId firm, String custodian, ChatOrigin origin) {
        return jdbc.sql(
                        "select * from chat_bag where firm = ? and custodian = ? and source = ? order by sealed_at desc")
                .params(firm.value(), custodian, origin.label())
                .query((row, number) -> read(row))
                .list();
    }

    /** Replaces what was looked for in a bag, and what was seen. */
    void looks(ChatBag bag, Looks looks) {
        jdbc.sql("update chat_bag set looked_for = ?, looked_for_special = ?, finding_counts = ?::jsonb"
                        + " where firm = ? and id = ?")
                .params(looks.ordinary(), looks.special(), counts(looks))
                .params(bag.firm().value(), bag.id())
                .update();
    }

    private static String counts(Looks looks) {
        Map<String, Object> counts = new TreeMap<>();
        looks.counts().forEach((kind, count) -> counts.put(kind.label(), count));
        return JsonText.of(counts);
    }

    private static Looks looks(ResultSet row) throws SQLException {
        Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
        JsonTree.object(row.getString("finding_counts"))
                .forEach((kind, count) ->
                        FindingKind.of(kind).ifPresent(known -> counts.put(known, ((Number) count).longValue())));
        return new Looks(row.getBoolean("looked_for"), row.getBoolean("looked_for_special"), counts);
    }

    private static ChatBag read(ResultSet row) throws SQLException {
        Ledger ledger = new Ledger(
                row.getLong("messages"),
                row.getLong("system"),
                row.getLong("gaps"),
                row.getLong("edited"),
                row.getLong("deleted"),
                row.getLong("media_claimed"),
                row.getLong("media_found"),
                row.getLong("bytes"),
                row.getLong("bytes"),
                row.getString("first_at"),
                row.getString("last_at"),
                SpanBytes.NONE);
        return new ChatBag(
                new FirmId(row.getString("firm")),
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                ChatOrigin.of(row.getString("source")).orElseThrow(),
                ChatFormat.of(row.getString("format")).orElseThrow(),
                row.getString("attested_note"),
                row.getBoolean("counterpart"),
                row.getString("custodian"),
                row.getString("sha256"),
                row.getLong("bytes"),
                ledger,
                row.getString("date_order"),
                looks(row),
                row.getString("completeness"),
                row.getString("tag_manifest_sha512"),
                row.getString("sealed_by"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }
}
