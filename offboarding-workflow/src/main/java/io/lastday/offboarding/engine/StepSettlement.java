package io.lastday.offboarding.engine;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.leaver.CaseState;
import io.lastday.offboarding.leaver.CaseStep;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.Containment;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.leaver.StepStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.flowable.engine.ManagementService;
import org.flowable.engine.runtime.ExternalWorkerCompletionBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits what a run gave: the outcome, the case's state, the custody entry and the engine's way on, all in one
 * transaction. A run that is not the newest of its step is refused whole.
 */
@Component
class StepSettlement {

    private final StepLog log;
    private final StepStore steps;
    private final CaseStore cases;
    private final CustodyLog custody;
    private final ManagementService engine;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StepSettlement(
            StepLog log,
            StepStore steps,
            CaseStore cases,
            CustodyLog custody,
            ManagementService engine,
            TransactionTemplate transaction,
            Clock clock) {
        this.log = log;
        this.steps = steps;
        this.cases = cases;
        this.custody = custody;
        this.engine = engine;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Commits a result.
     *
     * @throws StaleRun when the step was taken over or the case was stopped; nothing was written
     */
    void settle(Intent intent, StepCall.Ended ended, String job, NodeId worker) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            LeaverCase leaver = cases.lock(intent.key().firm(), intent.key().id())
                    .filter(found -> found.state().isOpen())
                    .orElseThrow(() -> new StaleRun(intent));
            Settled settled = Settled.of(ended.result(), intent.failures(), intent.cursor(), ended.atLeast(), now);
            if (!log.settle(intent, settled, now)) {
                throw new StaleRun(intent);
            }
            log.end(intent, resultName(settled), settled.reasonCode(), now);
            if (isNews(intent, settled)) {
                record(intent, settled);
            }
            moveCase(leaver, now);
            completion(intent, settled, job, worker).complete();
        });
    }

    /** Leaves a trace of a run whose outcome was refused. */
    void refuse(Intent intent) {
        transaction.executeWithoutResult(status -> {
            log.end(intent, "STALE", null, clock.instant());
            custody.append(
                    intent.key().firm(),
                    intent.key().id(),
                    "STALE_OUTCOME_REFUSED",
                    Map.of("step", intent.step().value(), "run", String.valueOf(intent.run())));
        });
    }

    private ExternalWorkerCompletionBuilder completion(Intent intent, Settled settled, String job, NodeId worker) {
        StepVariables names = StepVariables.of(intent.step());
        ExternalWorkerCompletionBuilder completion = engine.createExternalWorkerCompletionBuilder(job, worker.value())
                .variable(names.next(), settled.way().name());
        if (settled.nextAt() != null) {
            completion.variable(names.at(), settled.nextAt().toString());
        }
        return completion;
    }

    /** A wait that goes on for the same reason is told of once: a month of polls would bury everything else. */
    private static boolean isNews(Intent intent, Settled settled) {
        return settled.way() != Way.WAIT || !Objects.equals(settled.reasonCode(), intent.waitedFor());
    }

    private void record(Intent intent, Settled settled) {
        Map<String, String> data = new TreeMap<>();
        data.put("step", intent.step().value());
        data.put("attempt", String.valueOf(intent.attempt()));
        data.put("detail", settled.detail());
        if (settled.outcome() != null) {
            data.put("outcome", settled.outcome().name());
        }
        if (settled.reasonCode() != null) {
            data.put("reasonCode", settled.reasonCode());
        }
        settled.evidence().forEach((name, value) -> data.put("evidence." + name, value));
        String type = switch (settled.way()) {
            case ON, AGAIN -> "STEP_FINISHED";
            case WAIT -> "STEP_WAITING";
            case ASK -> "NEEDS_HUMAN";
        };
        custody.append(intent.key().firm(), intent.key().id(), type, data);
    }

    private void moveCase(LeaverCase leaver, Instant now) {
        List<CaseStep> all = steps.steps(leaver.firm(), leaver.id());
        if (leaver.progress().containedAt() == null && Containment.isVerified(all)) {
            cases.contained(leaver.firm(), leaver.id(), now);
            custody.append(
                    leaver.firm(),
                    leaver.id(),
                    "CONTAINED",
                    Map.of("containedAt", now.toString(), "fullyEffectiveBy", "" + Containment.fullyEffectiveBy(now)));
        }
        if (all.stream().allMatch(step -> step.state() == CaseStep.State.FINISHED)) {
            cases.end(leaver.firm(), leaver.id(), CaseState.CLOSED, now);
            custody.append(leaver.firm(), leaver.id(), "CLOSED", Map.of("state", CaseState.CLOSED.name()));
            return;
        }
        CaseState state = CaseState.of(all);
        if (state != leaver.state()) {
            cases.move(leaver.firm(), leaver.id(), state);
        }
    }

    private static String resultName(Settled settled) {
        return settled.outcome() == null ? "WAITING" : settled.outcome().name();
    }
}
