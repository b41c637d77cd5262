package io.lastday.offboarding.archive;

import io.lastday.offboarding.firm.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The firm's lawful-basis records, in PostgreSQL. The newest of a source counts; older ones stay readable. Blocking. */
@Component
public class LawfulBases {

    /** The record that lets detectors run. */
    static final String DETECTORS = "detectors";

    /** The record that lets special categories be sought. */
    static final String SPECIAL_CATEGORIES = "special-categories";

    private final JdbcClient jdbc;
    private final Clock clock;

    LawfulBases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the newest record of a source stands today. */
    public boolean stands(FirmId firm, ChatOrigin origin) {
        return stands(firm, origin.label());
    }

    /** Whether chats may be looked through for passwords, cards and the like. */
    boolean letsDetectorsRun(FirmId firm) {
        return stands(firm, DETECTORS);
    }

    /** Whether they may be looked through for special categories of personal data. */
    boolean letsSpecialCategoriesBeSought(FirmId firm) {
        return stands(firm, SPECIAL_CATEGORIES);
    }

    private boolean stands(FirmId firm, String source) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return current(firm).stream()
                .anyMatch(basis ->
                        basis.source().equals(source) && !basis.effectiveFrom().isAfter(today));
    }

    List<LawfulBasis> current(FirmId firm) {
        return jdbc.sql("select distinct on (source) * from lawful_basis where firm = ?"
                        + " order by source, recorded_at desc")
                .param(firm.value())
                .query((row, number) -> read(row))
                .list();
    }

    void record(FirmId firm, LawfulBasis basis) {
        jdbc.sql("insert into lawful_basis (firm, source, dpia, lia, article9_condition, staff_notice"
                        + ", effective_from, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(firm.value(), basis.source(), basis.dpia(), basis.lia())
                .param(basis.article9Condition())
                .params(basis.staffNotice(), basis.effectiveFrom(), basis.recordedBy())
                .param(basis.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static LawfulBasis read(ResultSet row) throws SQLException {
        return new LawfulBasis(
                row.getString("source"),
                row.getString("dpia"),
                row.getString("lia"),
                row.getString("article9_condition"),
                row.getString("staff_notice"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
