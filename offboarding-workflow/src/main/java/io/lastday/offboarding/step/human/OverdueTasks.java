package io.lastday.offboarding.step.human;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.leaver.CaseAlarms;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raises an alarm on a case whose people are late with a task, and ends it when they are not. Any number of replicas may look. */
@Component
class OverdueTasks {

    static final String TASK_OVERDUE = "TASK_OVERDUE";

    private final HumanTasks tasks;
    private final CaseAlarms alarms;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong late = new AtomicLong();

    OverdueTasks(HumanTasks tasks, CaseAlarms alarms, JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.tasks = tasks;
        this.alarms = alarms;
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("lastday.tasks.overdue", late, AtomicLong::doubleValue)
                .description("Tasks for people whose due date has passed")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${lastday.tasks-every:30s}")
    @Transactional
    public void look() {
        Instant now = clock.instant();
        List<HumanTasks.Open> overdue =
                tasks.open().stream().filter(task -> task.dueAt().isBefore(now)).toList();
        late.set(overdue.size());
        Map<Of, List<HumanTasks.Open>> byCase = overdue.stream()
                .collect(Collectors.groupingBy(task -> new Of(task.firm().value(), task.caseId())));
        byCase.values().forEach(this::raise);
        clearOthers(byCase);
    }

    private void raise(List<HumanTasks.Open> late) {
        HumanTasks.Open first = late.getFirst();
        String what = late.stream()
                .map(task -> task.title() + " (due " + task.dueAt() + ")")
                .collect(Collectors.joining("; "));
        alarms.raise(first.firm(), first.caseId(), TASK_OVERDUE, "Nobody has completed: " + what + ".");
    }

    private void clearOthers(Map<Of, List<HumanTasks.Open>> late) {
        jdbc
                .sql("select firm, case_id from case_alarm where code = ? and cleared_at is null")
                .param(TASK_OVERDUE)
                .query((row, number) -> new Of(row.getString("firm"), row.getObject("case_id", UUID.class)))
                .list()
                .stream()
                .filter(standing -> !late.containsKey(standing))
                .forEach(over -> alarms.clear(new FirmId(over.firm), over.caseId, TASK_OVERDUE));
    }

    private record Of(String firm, UUID caseId) {}
}
