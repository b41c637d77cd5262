package io.lastday.offboarding.engine;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.leaver.CaseEngine;
import io.lastday.offboarding.leaver.CaseStep;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.leaver.StepStore;
import io.lastday.offboarding.playbook.Playbooks;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.WaitingSteps;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.exceptions.PersistenceException;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.Job;
import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs cases as process instances. The only class through which a case moves its engine. What meets a step at work is
 * {@link Busy}, and rolled back whole.
 */
@Component
@Transactional
class FlowableCaseEngine implements CaseEngine, WaitingSteps {

    private static final int RETRIES_OF_REVIVED = 3;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Playbooks playbooks;
    private final StepStore steps;
    private final StepLog log;
    private final JdbcClient jdbc;
    private final CustodyLog custody;

    FlowableCaseEngine(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            Playbooks playbooks,
            StepStore steps,
            StepLog log,
            JdbcClient jdbc,
            CustodyLog custody) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.playbooks = playbooks;
        this.steps = steps;
        this.log = log;
        this.jdbc = jdbc;
        this.custody = custody;
    }

    @Override
    public void start(LeaverCase leaver, Instant containAt) {
        var playbook = leaver.pinnedIn(playbooks);
        ProcessInstance instance = runtime.createProcessInstanceBuilder()
                .processDefinitionKey(EmittedProcess.key(playbook))
                .overrideProcessDefinitionTenantId(leaver.firm().value())
                .businessKey(leaver.id().toString())
                .variable(EmittedProcess.CONTAIN_AT, containAt.toString())
                .start();
        int rows = jdbc.sql("update leaver_case set process = ?, contain_at = ?"
                        + " where firm = ? and id = ? and process is null")
                .params(instance.getId(), utc(containAt), leaver.firm().value(), leaver.id())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("The case runs already.");
        }
    }

    @Override
    public void containNow(LeaverCase leaver) {
        moving(() -> containAtOnce(leaver));
    }

    private void containAtOnce(LeaverCase leaver) {
        process(leaver.firm(), leaver.id()).ifPresent(process -> {
            fire(process, EmittedProcess.CONTAIN_TIMER);
            firstOfContain(leaver)
                    .ifPresent(first -> fire(process, StepVariables.of(first).id("timer")));
        });
    }

    @Override
    public boolean retime(LeaverCase leaver, Instant due) {
        Instant containAt = due.truncatedTo(ChronoUnit.MILLIS);
        Optional<String> process = process(leaver.firm(), leaver.id());
        if (process.isEmpty()) {
            return false;
        }
        jdbc.sql("update leaver_case set contain_at = ? where firm = ? and id = ?")
                .params(utc(containAt), leaver.firm().value(), leaver.id())
                .update();
        boolean first = reschedule(process.get(), EmittedProcess.CONTAIN_TIMER, containAt);
        // a wait for a date that was moved before: the guard rails had been reached and held it back
        return firstOfContain(leaver)
                .map(step -> reschedule(process.get(), StepVariables.of(step).id("timer"), containAt) || first)
                .orElse(first);
    }

    private Optional<StepId> firstOfContain(LeaverCase leaver) {
        return steps.steps(leaver.firm(), leaver.id()).stream()
                .filter(step -> step.phase() == Phase.CONTAIN)
                .map(CaseStep::id)
                .findFirst();
    }

    private boolean reschedule(String process, String timer, Instant at) {
        Job job = timer(process, timer);
        if (job == null || job.getDuedate().toInstant().equals(at)) {
            return false;
        }
        moving(() -> management.rescheduleTimeDateJob(job.getId(), at.toString()));
        return true;
    }

    @Override
    public void wake(FirmId firm, UUID caseId, StepId step) {
        moving(() -> process(firm, caseId)
                .ifPresent(process -> fire(process, StepVariables.of(step).id("timer"))));
    }

    /** A task that is not there yet is no fault: the engine gets to it, and {@link AnswerKeeper} comes again. */
    @Override
    public void takeUpAnswer(LeaverCase leaver, StepId step) {
        moving(() -> takeUp(leaver, step));
    }

    private void takeUp(LeaverCase leaver, StepId step) {
        CaseKey key = new CaseKey(leaver.firm(), leaver.id());
        Optional<String> process = process(leaver.firm(), leaver.id());
        Optional<String> answer = steps.answer(leaver.firm(), leaver.id(), step);
        if (process.isEmpty() || answer.isEmpty()) {
            return;
        }
        StepVariables names = StepVariables.of(step);
        Task task = tasks.createTaskQuery()
                .processInstanceId(process.get())
                .taskDefinitionKey(names.human())
                .singleResult();
        if (task != null) {
            Way way = "SKIP".equals(answer.get()) ? Way.ON : Way.AGAIN;
            tasks.complete(task.getId(), Map.of(names.next(), way.name()));
            log.answerTaken(key, step);
        } else if (revive(process.get(), step)) {
            log.answerTaken(key, step);
        }
    }

    /** Puts dead jobs of a step back to work. */
    boolean revive(String process, StepId step) {
        String suffix = "_" + StepVariables.of(step).key();
        boolean revived = false;
        for (Job dead :
                management.createDeadLetterJobQuery().processInstanceId(process).list()) {
            if (dead.getElementId() != null && dead.getElementId().endsWith(suffix)) {
                management.moveDeadLetterJobToExecutableJob(dead.getId(), RETRIES_OF_REVIVED);
                revived = true;
            }
        }
        return revived;
    }

    @Override
    public void stop(LeaverCase leaver, String why) {
        moving(() -> process(leaver.firm(), leaver.id()).ifPresent(process -> {
            if (runtime.createProcessInstanceQuery().processInstanceId(process).count() > 0) {
                runtime.deleteProcessInstance(process, why);
            }
        }));
        custody.append(leaver.firm(), leaver.id(), "STOPPED", Map.of("why", why));
    }

    /** The engine says a conflict in its own words or, where a row is gone by then, in the database's. */
    private static void moving(Runnable move) {
        try {
            move.run();
        } catch (FlowableOptimisticLockingException | FlowableObjectNotFoundException | PersistenceException met) {
            throw new Busy(met);
        }
    }

    private void fire(String process, String timer) {
        Job job = timer(process, timer);
        if (job != null) {
            management.moveTimerToExecutableJob(job.getId());
        }
    }

    private @Nullable Job timer(String process, String timer) {
        return management
                .createTimerJobQuery()
                .processInstanceId(process)
                .elementId(timer)
                .singleResult();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private Optional<String> process(FirmId firm, UUID caseId) {
        return jdbc.sql("select process from leaver_case where firm = ? and id = ? and process is not null")
                .params(firm.value(), caseId)
                .query(String.class)
                .optional();
    }
}
