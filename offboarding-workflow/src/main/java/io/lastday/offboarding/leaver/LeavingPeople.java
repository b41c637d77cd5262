package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.leaver.CaseRows.utc;

import io.lastday.offboarding.firm.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is leaving, as far as everybody may know: for machines that are named in no case. A change of role takes no account away and
 * is none of these.
 */
@Component
class LeavingPeople {

    private static final String PAGE = """
            select id, state, last_working_day, requested_at, person, array(
                select 'entra:' || (account ->> 'id') from jsonb_array_elements(accounts -> 'accounts') account
                where account ->> 'system' = 'ENTRA') as entra
            from leaver_case leaver
            where firm = :firm and state in %s
              and (visible_from is null or visible_from <= :now)
              and exists (select from case_step step where step.firm = leaver.firm
                and step.case_id = leaver.id and step.phase = 'CONTAIN')
              and (cast(:at as timestamptz) is null or (requested_at, id) < (:at, cast(:id as uuid)))
            order by requested_at desc, id desc
            limit :limit
            """.formatted(CaseQueries.OPEN);

    private final JdbcClient jdbc;

    LeavingPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest open cases that are visible at a time. Blocking. */
    List<Open> page(FirmId firm, Instant now, @Nullable PageCursor after, int limit) {
        return jdbc.sql(PAGE)
                .param("firm", firm.value())
                .param("now", utc(now))
                .param("at", after == null ? null : utc(after.at()))
                .param("id", after == null ? null : after.id().toString())
                .param("limit", limit)
                .query((row, number) -> open(row))
                .list();
    }

    private static Open open(ResultSet row) throws SQLException {
        Set<String> people =
                new TreeSet<>(Set.of((String[]) row.getArray("entra").getArray()));
        people.add(row.getString("person"));
        return new Open(
                new PageCursor(CaseRows.requireInstant(row, "requested_at"), row.getObject("id", UUID.class)),
                people,
                row.getObject("last_working_day", LocalDate.class),
                CaseState.valueOf(row.getString("state")));
    }

    /**
     * An open case.
     *
     * @param place where it stands in the list
     * @param people every name that its one person has in the audits
     */
    record Open(PageCursor place, Set<String> people, LocalDate lastDay, CaseState state) {

        /** Keeps its own copy. */
        Open {
            people = Set.copyOf(people);
        }
    }
}
