package io.lastday.offboarding.archive;

import io.lastday.offboarding.firm.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files are set aside, in PostgreSQL. Blocking. */
@Component
class SetAsides {

    private final JdbcClient jdbc;

    SetAsides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SetAside> of(FirmId firm, UUID caseId) {
        return jdbc.sql("select * from chat_set_aside where firm = ? and case_id = ? order by set_aside_at, id")
                .params(firm.value(), caseId)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<SetAside> kept(FirmId firm, UUID caseId, UUID id) {
        return of(firm, caseId).stream()
                .filter(file -> file.id().equals(id) && file.state() == SetAside.State.KEPT)
                .findFirst();
    }

    /** Files whose time is over, of every firm. */
    List<SetAside> due(Instant now) {
        return jdbc.sql("select * from chat_set_aside where state = 'KEPT' and kept_until <= ? limit 100")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> read(row))
                .list();
    }

    /** Writes the row; false if the same file is kept already. */
    boolean insert(SetAside file) {
        return jdbc.sql("""
                insert into chat_set_aside (firm, id, case_id, source, custodian, problem, sha256, bytes
                  , handed_over_by, set_aside_at, kept_until, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'KEPT')
                on conflict (firm, case_id, source, sha256) where state = 'KEPT' do nothing
                """)
                        .params(file.firm().value(), file.id(), file.caseId())
                        .params(file.origin().label(), file.custodian())
                        .params(file.problem().name(), file.sha256(), file.bytes(), file.by())
                        .params(
                                file.at().atOffset(ZoneOffset.UTC),
                                file.keptUntil().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Says how it ended; false if somebody else was first. */
    boolean end(SetAside file, SetAside.State state, @Nullable String by, Instant at) {
        return jdbc.sql("update chat_set_aside set state = ?, ended_by = ?, ended_at = ?"
                                + " where firm = ? and id = ? and state = 'KEPT'")
                        .param(state.name())
                        .param(by)
                        .params(at.atOffset(ZoneOffset.UTC), file.firm().value(), file.id())
                        .update()
                == 1;
    }

    private static SetAside read(ResultSet row) throws SQLException {
        return new SetAside(
                new FirmId(row.getString("firm")),
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                ChatOrigin.of(row.getString("source")).orElseThrow(),
                row.getString("custodian"),
                ArchiveProblem.valueOf(row.getString("problem")),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getString("handed_over_by"),
                row.getObject("set_aside_at", OffsetDateTime.class).toInstant(),
                row.getObject("kept_until", OffsetDateTime.class).toInstant(),
                SetAside.State.valueOf(row.getString("state")),
                row.getString("ended_by"));
    }
}
