package io.lastday.offboarding.engine;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.leaver.CaseState;
import io.lastday.offboarding.leaver.CaseStep;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.StepStore;
import io.lastday.offboarding.step.StepId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes every job that the engine gave up on a matter for a person, and a number that monitoring sees. */
@Component
class DeadLetters {

    private final ManagementService management;
    private final StepLog log;
    private final StepStore steps;
    private final CaseStore cases;
    private final CustodyLog custody;
    private final TransactionTemplate transaction;
    private final AtomicLong count = new AtomicLong();

    DeadLetters(
            ManagementService management,
            StepLog log,
            StepStore steps,
            CaseStore cases,
            CustodyLog custody,
            TransactionTemplate transaction,
            MeterRegistry meters) {
        this.management = management;
        this.log = log;
        this.steps = steps;
        this.cases = cases;
        this.custody = custody;
        this.transaction = transaction;
        Gauge.builder("lastday.engine.dead.letters", count, AtomicLong::doubleValue)
                .description("Jobs that the engine gave up on and that wait for a person")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${lastday.engine.dead-letters-every:5s}")
    void surface() {
        List<Job> dead = management.createDeadLetterJobQuery().list();
        count.set(dead.size());
        for (Job job : dead) {
            transaction.executeWithoutResult(
                    status -> log.caseOf(job.getProcessInstanceId()).ifPresent(key -> surface(key, job)));
        }
    }

    private void surface(CaseKey key, Job job) {
        cases.lock(key.firm(), key.id())
                .filter(leaver -> leaver.state().isOpen())
                .ifPresent(leaver -> {
                    StepId step = stepOf(key, job);
                    if (log.gaveUp(key, step)) {
                        cases.move(key.firm(), key.id(), CaseState.NEEDS_HUMAN);
                        custody.append(
                                key.firm(),
                                key.id(),
                                "NEEDS_HUMAN",
                                Map.of("step", step.value(), "outcome", "FAILED", "reasonCode", "DEAD_LETTER"));
                    }
                });
    }

    /** Gateways and the first timer belong to no step: the first step that has not ended stands for them. */
    private StepId stepOf(CaseKey key, Job job) {
        Optional<StepId> own = Optional.ofNullable(job.getElementId()).flatMap(StepVariables::stepOf);
        return own.orElseGet(() -> steps.steps(key.firm(), key.id()).stream()
                .filter(step -> step.state() != CaseStep.State.FINISHED)
                .findFirst()
                .orElseThrow()
                .id());
    }
}
