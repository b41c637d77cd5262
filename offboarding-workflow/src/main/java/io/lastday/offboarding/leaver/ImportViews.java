package io.lastday.offboarding.leaver;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.leaver.CsvSheet.Problem;
import io.lastday.offboarding.leaver.ImportStore.Sheet;
import io.lastday.offboarding.leaver.ImportStore.SheetState;
import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.playbook.Playbooks;
import io.lastday.offboarding.playbook.Terms;
import io.lastday.platform.security.Operator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows sheets, each line with what became of its case. Blocking. */
@Component
class ImportViews {

    /** In place of what was wrong in a line: it may name what only this playbook asks for. */
    private static final String FOR_HR = "This line was not started; HR sees why.";

    private final JdbcClient jdbc;
    private final Playbooks playbooks;

    ImportViews(JdbcClient jdbc, Playbooks playbooks) {
        this.jdbc = jdbc;
        this.playbooks = playbooks;
    }

    /** Outside HR with the neutral names of the playbooks. */
    ImportView full(Sheet sheet, Operator operator) {
        List<ImportView.Row> rows = rows(sheet);
        return view(sheet, operator.is("hr") ? rows : neutral(sheet.firm(), rows), /* brief */ false);
    }

    private List<ImportView.Row> neutral(FirmId firm, List<ImportView.Row> rows) {
        Map<String, String> names = new HashMap<>();
        return rows.stream()
                .map(row -> neutral(row, names.computeIfAbsent(named(row), name -> neutral(firm, name))))
                .toList();
    }

    private static String named(ImportView.Row row) {
        return Objects.requireNonNullElse(row.playbook(), StartLeaver.STANDARD);
    }

    /** As its newest version says: a name that hides a reason does not begin to tell it. */
    private String neutral(FirmId firm, String name) {
        return playbooks
                .newest(firm, name)
                .map(Playbook::terms)
                .orElse(Terms.USUAL)
                .neutral();
    }

    private static ImportView.Row neutral(ImportView.Row row, String playbook) {
        return new ImportView.Row(
                row.line(),
                row.person(),
                row.displayName(),
                row.jobTitle(),
                row.department(),
                row.manager(),
                row.lastSignInAt(),
                playbook,
                row.accessEnds(),
                row.zone(),
                row.state(),
                row.caseId(),
                row.containedAt(),
                row.state().equals("REFUSED") ? FOR_HR : row.problem());
    }

    ImportView brief(Sheet sheet) {
        return view(sheet, rows(sheet), /* brief */ true);
    }

    /** As of a single case: whoever stands on it never knows, and before it is visible only the named do. */
    boolean mayKnow(Sheet sheet, @Nullable String person) {
        if (person == null
                || sheet.state() == SheetState.CREATING && !sheet.by().equals(person)) {
            return false;
        }
        return !jdbc.sql("""
                select exists (select from leaver_case where firm = :firm and import_id = :id
                  and (person = :person
                    or exists (select from jsonb_array_elements(accounts -> 'accounts') account
                      where :person like '%:' || (account ->> 'id'))
                    or visible_from > now() and requested_by <> :person and not :person = any (named_people)))
                """)
                .param("firm", sheet.firm().value())
                .param("id", sheet.id())
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private List<ImportView.Row> rows(Sheet sheet) {
        return jdbc.sql("""
                select one.line, one.state as line_state, one.problem, one.case_id
                  , coalesce(one.fields ->> 'name', one.fields ->> 'person') as said
                  , leaver.person, leaver.display_name, leaver.job_title, leaver.department
                  , (leaver.found ->> 'lastSignInAt')::timestamptz as last_sign_in
                  , leaver.found -> 'manager' ->> 'displayName' as found_manager
                  , coalesce(leaver.playbook, one.fields ->> 'playbook') as playbook
                  , leaver.access_ends, leaver.zone, leaver.state, leaver.contained_at
                from leaver_import_row one
                left join leaver_case leaver on leaver.firm = one.firm and leaver.id = one.case_id
                where one.firm = ? and one.import_id = ? order by one.line
                """)
                .params(sheet.firm().value(), sheet.id())
                .query((row, number) -> row(row))
                .list();
    }

    private static ImportView.Row row(ResultSet row) throws SQLException {
        String name = row.getString("display_name");
        return new ImportView.Row(
                row.getInt("line"),
                row.getString("person"),
                name == null ? row.getString("said") : name,
                row.getString("job_title"),
                row.getString("department"),
                row.getString("found_manager"),
                CaseRows.instant(row, "last_sign_in"),
                row.getString("playbook"),
                row.getObject("access_ends", LocalDateTime.class),
                row.getString("zone"),
                state(row),
                row.getObject("case_id", UUID.class),
                CaseRows.instant(row, "contained_at"),
                row.getString("problem"));
    }

    private static String state(ResultSet row) throws SQLException {
        if (row.getObject("contained_at") != null) {
            return "CONTAINED";
        }
        return CaseState.NEEDS_HUMAN.name().equals(row.getString("state"))
                ? "NEEDS_HUMAN"
                : "DECIDED".equals(row.getString("line_state")) ? "CREATED" : row.getString("line_state");
    }

    private static ImportView view(Sheet sheet, List<ImportView.Row> rows, boolean brief) {
        int refused = count(rows, "REFUSED");
        int contained = (int) rows.stream()
                .map(ImportView.Row::containedAt)
                .filter(Objects::nonNull)
                .count();
        int created = (int) rows.stream().filter(row -> row.caseId() != null).count();
        boolean done = sheet.state() == SheetState.RUNNING && contained == created;
        return new ImportView(
                sheet.id(),
                done ? "DONE" : sheet.state().name(),
                sheet.by(),
                sheet.byName(),
                sheet.at(),
                rows.size(),
                rows.size(),
                created,
                contained,
                refused,
                sheet.approvalsNeeded(),
                sheet.approvals(),
                brief ? List.of() : problems(rows),
                brief ? List.of() : rows);
    }

    private static List<Problem> problems(List<ImportView.Row> rows) {
        return rows.stream()
                .filter(row -> row.problem() != null)
                .map(row -> new Problem(row.line(), null, String.valueOf(row.problem())))
                .toList();
    }

    private static int count(List<ImportView.Row> rows, String state) {
        return (int) rows.stream().filter(row -> row.state().equals(state)).count();
    }
}
