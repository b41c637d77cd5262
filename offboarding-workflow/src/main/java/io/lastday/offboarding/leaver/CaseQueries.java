package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.leaver.CaseRows.utc;

import io.lastday.offboarding.dates.Dates;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.person.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Questions over all cases of a firm. */
@Component
public class CaseQueries {

    /** The open states, for an {@code in}. */
    static final String OPEN = inList(CaseState.OPEN);

    private final JdbcClient jdbc;
    private final CaseStore store;
    private final CaseRows rows;

    CaseQueries(JdbcClient jdbc, JsonMapper json, CaseStore store) {
        this.jdbc = jdbc;
        this.store = store;
        this.rows = new CaseRows(json);
    }

    /** The open case of a person, if there is one. */
    Optional<UUID> openCase(FirmId firm, PersonId person) {
        return jdbc.sql("select id from leaver_case where firm = ? and person = ? and state in " + OPEN)
                .params(firm.value(), person.toString())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /**
     * Everybody who is leaving or losing roles, or whose containment began and was not undone; one case left out. Somebody whose
     * data is only read stays who they are.
     */
    public Set<PersonId> leaving(FirmId firm, @Nullable UUID except) {
        return jdbc
                .sql("""
                select leaver.person, account ->> 'id' as entra
                from leaver_case leaver
                left join lateral jsonb_array_elements(leaver.accounts -> 'accounts') account
                  on account ->> 'system' = 'ENTRA'
                where leaver.firm = ? and leaver.id is distinct from ?::uuid
                  and (leaver.state in %s or leaver.cleared_at is not null and leaver.state <> 'RESTORED')
                  and exists (select from case_step step where step.firm = leaver.firm
                    and step.case_id = leaver.id and step.phase in ('CONTAIN', 'REVOKE'))
                """.formatted(OPEN))
                .params(Arrays.asList(firm.value(), except))
                .query((row, number) -> Stream.concat(
                        Stream.of(PersonId.parse(row.getString("person"))),
                        Stream.ofNullable(row.getString("entra")).<PersonId>map(PersonId.Entra::new)))
                .list()
                .stream()
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }

    /** How many people's cases were started since a time and not cancelled before they did anything; one file left out. */
    int startedSince(FirmId firm, Instant since, @Nullable UUID exceptFile) {
        return jdbc.sql("select count(*) from leaver_case where firm = ? and requested_at > ?"
                        + " and (state <> 'CANCELLED' or cleared_at is not null)"
                        + " and (import_id is null or import_id is distinct from ?::uuid)")
                .params(Arrays.asList(firm.value(), utc(since), exceptFile))
                .query(Integer.class)
                .single();
    }

    /** Cases whose containment is still owed, over all firms: for alarms. */
    List<LeaverCase> notContained() {
        return jdbc.sql("select " + CaseRows.COLUMNS + " from leaver_case where contained_at is null"
                        + " and state in ('SCHEDULED', 'RUNNING', 'NEEDS_HUMAN')")
                .query((row, number) -> rows.read(row, List.of()))
                .list();
    }

    /** Cases that wait for the end of access, over all firms. */
    List<Waiting> waiting() {
        return jdbc.sql("select firm, id, last_working_day, access_ends, employment_ends, zone, contain_at"
                        + " from leaver_case where process is not null and cleared_at is null and armed_at is null"
                        + " and state in " + OPEN)
                .query((row, number) -> new Waiting(
                        new FirmId(row.getString("firm")),
                        row.getObject("id", UUID.class),
                        CaseRows.dates(row),
                        CaseRows.instant(row, "contain_at")))
                .list();
    }

    /**
     * A case that waits.
     *
     * @param containAt what the engine waits for; null where an earlier version told it
     */
    record Waiting(
            FirmId firm, UUID id, Dates dates, @Nullable Instant containAt) {}

    /**
     * The newest cases that a person may know of.
     *
     * @param person the operator's person
     * @param after where the last page ended
     */
    List<LeaverCase> page(FirmId firm, String person, CaseFilter filter, @Nullable PageCursor after, int limit) {
        String like = filter.text() == null ? null : filter.text().strip().toLowerCase(Locale.ROOT);
        return jdbc.sql("select " + CaseRows.COLUMNS + """
                 from leaver_case
                where firm = :firm
                  and (cast(:state as text) is null or state = :state)
                  and (cast(:text as text) is null or strpos(lower(display_name), :text) > 0
                    or strpos(lower(coalesce(department, '')), :text) > 0)
                  and person <> :person
                  and not exists (select from jsonb_array_elements(accounts -> 'accounts') account
                    where :person like '%:' || (account ->> 'id'))
                  and (visible_from is null or visible_from <= now()
                    or requested_by = :person or :person = any (named_people))
                  and (cast(:at as timestamptz) is null or (requested_at, id) < (:at, cast(:id as uuid)))
                order by requested_at desc, id desc
                limit :limit
                """)
                .param("firm", firm.value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("text", like)
                .param("person", person)
                .param("at", after == null ? null : utc(after.at()))
                .param("id", after == null ? null : after.id().toString())
                .param("limit", limit)
                .query((row, number) -> rows.read(row, store.approvals(firm, row.getObject("id", UUID.class))))
                .list();
    }

    private static String inList(Set<CaseState> states) {
        return states.stream()
                .map(state -> "'" + state + "'")
                .sorted()
                .toList()
                .toString()
                .replace('[', '(')
                .replace(']', ')');
    }
}
