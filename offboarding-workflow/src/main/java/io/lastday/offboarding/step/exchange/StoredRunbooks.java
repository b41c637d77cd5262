package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.step.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runbooks in PostgreSQL. */
final class StoredRunbooks implements Runbooks, MailboxStates {

    private static final String OF_CASE = "select * from exchange_runbook where firm = ? and case_id = ? and step = ?";
    private static final String NEWEST = " order by issued_at desc, nonce limit 1";

    private final JdbcClient jdbc;

    StoredRunbooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Kept> newest(FirmId firm, UUID caseId, StepId step) {
        return one(OF_CASE + NEWEST, firm, caseId, step);
    }

    @Override
    public Optional<Kept> answered(FirmId firm, UUID caseId, StepId step) {
        return one(OF_CASE + " and result is not null" + NEWEST, firm, caseId, step);
    }

    private Optional<Kept> one(String sql, FirmId firm, UUID caseId, StepId step) {
        return jdbc.sql(sql)
                .params(firm.value(), caseId, step.value())
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public void keep(SignedRunbook issued) {
        Runbook runbook = issued.runbook();
        jdbc.sql("insert into exchange_runbook (firm, nonce, case_id, step, mailbox, successor, data, signature,"
                        + " issued_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(runbook.firm().value(), runbook.nonce(), runbook.caseId())
                .params(runbook.step().value(), runbook.mailbox())
                .param(runbook.successor())
                .params(issued.data(), issued.signature(), utc(runbook.issuedAt()), utc(runbook.expiresAt()))
                .update();
    }

    @Override
    public boolean answer(SignedRunbook issued, String result, String by, Instant at) {
        return jdbc.sql("update exchange_runbook set result = ?, result_sha256 = ?, result_by = ?, result_at = ?"
                                + " where firm = ? and nonce = ? and result is null")
                        .params(result, SignedRunbook.sha256(result), by, utc(at))
                        .params(
                                issued.runbook().firm().value(),
                                issued.runbook().nonce())
                        .update()
                == 1;
    }

    @Override
    public Optional<MailboxState> after(FirmId firm, UUID caseId) {
        return answered(firm, caseId, ExchangeMailbox.ID)
                .flatMap(Kept::result)
                .map(ResultReader::read)
                .map(RunbookResult::after);
    }

    private static Kept read(ResultSet row) throws SQLException {
        Runbook runbook = new Runbook(
                new FirmId(row.getString("firm")),
                row.getObject("case_id", UUID.class),
                new StepId(row.getString("step")),
                row.getString("mailbox"),
                row.getString("successor"),
                row.getString("nonce"),
                instant(row, "issued_at"),
                instant(row, "expires_at"));
        return new Kept(
                new SignedRunbook(runbook, row.getString("data"), row.getString("signature")),
                Optional.ofNullable(row.getString("result")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
