package io.lastday.offboarding.archive;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Contents are opened by two people with a recorded reason, for a while. Each move stands in the custody log. Blocking. */
@Component
class Openings {

    private final JdbcClient jdbc;
    private final CustodyLog custody;
    private final TransactionTemplate transaction;
    private final ArchiveSettings settings;
    private final Clock clock;

    Openings(
            JdbcClient jdbc,
            CustodyLog custody,
            TransactionTemplate transaction,
            ArchiveSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.custody = custody;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    Opening request(Operator operator, LeaverCase leaver, ChatBag bag, String reason) {
        Opening opening = new Opening(UUID.randomUUID(), bag.id(), operator.requirePerson(), reason, null, null);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into chat_opening (firm, id, case_id, chat, requested_by, requested_at, reason)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(leaver.firm().value(), opening.id(), leaver.id(), bag.id(), opening.requestedBy())
                    .params(utc(clock.instant()), reason)
                    .update();
            append(leaver, "CHAT_OPENING_REQUESTED", opening, operator, reason);
        });
        return opening;
    }

    /** Another person agrees. Asked again by the same person, it gives the same answer. */
    Opening approve(Operator operator, LeaverCase leaver, ChatBag bag, UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Opening opening = find(leaver, bag, id, " for update").stream()
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(
                            ArchiveProblem.NO_SUCH_OPENING, "There is no such request to open this chat."));
            String person = operator.requirePerson();
            if (opening.requestedBy().equals(person)) {
                throw new ProblemException(
                        ArchiveProblem.SECOND_PERSON_NEEDED,
                        "You asked for this yourself. Another auditor or data protection officer has to agree.");
            }
            return opening.approvedBy() != null ? opening : open(operator, leaver, opening, person);
        }));
    }

    private Opening open(Operator operator, LeaverCase leaver, Opening opening, String person) {
        Instant until = clock.instant().plus(settings.openFor()).truncatedTo(ChronoUnit.MILLIS);
        jdbc.sql("update chat_opening set approved_by = ?, open_until = ? where firm = ? and id = ?")
                .params(person, utc(until), leaver.firm().value(), opening.id())
                .update();
        append(leaver, "CHAT_OPENING_APPROVED", opening, operator, null);
        return new Opening(opening.id(), opening.chat(), opening.requestedBy(), opening.reason(), person, until);
    }

    /** The opening under which this operator may read now; a refusal is recorded. */
    Opening requireOpen(Operator operator, LeaverCase leaver, ChatBag bag) {
        Instant now = clock.instant();
        for (Opening opening : find(leaver, bag, null, "")) {
            if (opening.isOpenTo(operator.requirePerson(), now)) {
                return opening;
            }
        }
        custody.append(
                leaver.firm(),
                leaver.id(),
                "CHAT_OPENING_REFUSED",
                Map.of("chat", bag.id().toString(), "by", operator.requirePerson()));
        throw new ProblemException(
                ArchiveProblem.NOT_OPEN,
                "Ask for it with a reason (POST …/openings); once another auditor or data protection officer agrees,"
                        + " it is open to you for a while.");
    }

    void takenOut(Operator operator, LeaverCase leaver, Opening opening) {
        append(leaver, "CHAT_TAKEN_OUT", opening, operator, opening.reason());
    }

    private void append(LeaverCase leaver, String type, Opening opening, Operator operator, @Nullable String reason) {
        Map<String, String> facts = new HashMap<>();
        facts.put("chat", opening.chat().toString());
        facts.put("opening", opening.id().toString());
        facts.put("by", operator.requirePerson());
        if (reason != null) {
            facts.put("reason", reason);
        }
        custody.append(leaver.firm(), leaver.id(), type, facts);
    }

    private List<Opening> find(LeaverCase leaver, ChatBag bag, @Nullable UUID id, String lock) {
        return jdbc.sql("select * from chat_opening where firm = ? and chat = ? and (?::uuid is null or id = ?)"
                        + " order by requested_at desc" + lock)
                .params(leaver.firm().value(), bag.id())
                .param(id)
                .param(id)
                .query((row, number) -> read(row))
                .list();
    }

    private static Opening read(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("open_until", OffsetDateTime.class);
        return new Opening(
                row.getObject("id", UUID.class),
                row.getObject("chat", UUID.class),
                row.getString("requested_by"),
                row.getString("reason"),
                row.getString("approved_by"),
                until == null ? null : until.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
