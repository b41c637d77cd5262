package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.leaver.CaseRows.utc;

import io.lastday.offboarding.firm.FirmId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alarms that other parts raise on a case. Writes belong into the caller's transaction. */
@Component
public class CaseAlarms {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseAlarms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Raises an alarm, or says a standing one anew; its time stays that of the first. */
    public void raise(FirmId firm, UUID caseId, String code, String what) {
        jdbc.sql("insert into case_alarm (firm, case_id, code, since, what) values (?, ?, ?, ?, ?)"
                        + " on conflict (firm, case_id, code) do update set what = excluded.what, cleared_at = null")
                .params(firm.value(), caseId, code, utc(clock.instant()), what)
                .update();
    }

    /** Ends an alarm, if it stands. */
    public void clear(FirmId firm, UUID caseId, String code) {
        jdbc.sql("update case_alarm set cleared_at = ?"
                        + " where firm = ? and case_id = ? and code = ? and cleared_at is null")
                .params(utc(clock.instant()), firm.value(), caseId, code)
                .update();
    }
}
