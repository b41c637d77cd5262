package io.lastday.offboarding.step.human;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.leaver.DueTimes;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.step.StepId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks that cases have shown to people, in PostgreSQL. Blocking. */
@Component
class HumanTasks implements DueTimes {

    private final JdbcClient jdbc;

    HumanTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers a task from when it is first shown; shown again, the newest words count. */
    void shown(FirmId firm, UUID caseId, StepId step, String title, Due due) {
        jdbc.sql("insert into human_task (firm, case_id, step, title, due_after) values (?, ?, ?, ?, ?)"
                        + " on conflict (firm, case_id, step) do update set title = excluded.title,"
                        + " due_after = excluded.due_after")
                .params(firm.value(), caseId, step.value(), title, due.after().toString())
                .update();
    }

    @Override
    public Map<StepId, Instant> of(LeaverCase leaver) {
        Map<StepId, Instant> times = new HashMap<>();
        jdbc.sql("select step, due_after from human_task where firm = ? and case_id = ?")
                .params(leaver.firm().value(), leaver.id())
                .query((row, number) -> times.put(
                        new StepId(row.getString("step")),
                        Due.of(row.getString("due_after")).at(leaver.dates()).toInstant()))
                .list();
        return times;
    }

    /** Tasks of open cases that wait for a person, wherever they stand with their due date. */
    List<Open> open() {
        return jdbc.sql("""
                select task.firm, task.case_id, task.title, task.due_after, leaver.access_ends, leaver.zone
                from human_task task
                join case_step step using (firm, case_id, step)
                join leaver_case leaver on leaver.firm = task.firm and leaver.id = task.case_id
                where step.state = 'WAITING' and step.outcome = 'NEEDS_HUMAN'
                  and leaver.state not in ('CLOSED', 'CANCELLED', 'RESTORED')
                order by task.step
                """)
                .query((row, number) -> new Open(
                        new FirmId(row.getString("firm")),
                        row.getObject("case_id", UUID.class),
                        row.getString("title"),
                        Due.of(row.getString("due_after"))
                                .at(row.getObject("access_ends", LocalDateTime.class), ZoneId.of(row.getString("zone")))
                                .toInstant()))
                .list();
    }

    /** A task that waits. */
    record Open(FirmId firm, UUID caseId, String title, Instant dueAt) {}
}
