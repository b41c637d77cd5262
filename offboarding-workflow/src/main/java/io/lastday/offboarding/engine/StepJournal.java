package io.lastday.offboarding.engine;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.leaver.CaseState;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what a step is about to do, before it does it. The intent is committed first; whoever writes a newer one
 * for the same step makes every older run stale.
 */
@Component
class StepJournal {

    private final StepLog log;
    private final CaseStore cases;
    private final CustodyLog custody;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StepJournal(StepLog log, CaseStore cases, CustodyLog custody, TransactionTemplate transaction, Clock clock) {
        this.log = log;
        this.cases = cases;
        this.custody = custody;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Commits the intent to run a step.
     *
     * @return empty when the case does not act any more, or the step has ended
     */
    Optional<Intent> begin(CaseKey key, StepId step, NodeId worker) {
        return Optional.ofNullable(transaction.execute(status -> beginLocked(key, step, worker)))
                .flatMap(intent -> intent);
    }

    private Optional<Intent> beginLocked(CaseKey key, StepId step, NodeId worker) {
        Optional<LeaverCase> leaver =
                cases.lock(key.firm(), key.id()).filter(found -> found.state().isOpen());
        if (leaver.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<StepLog.Begun> begun = log.begin(key, step, worker, now);
        begun.ifPresent(run -> {
            if (run.isNews()) {
                custody.append(
                        key.firm(),
                        key.id(),
                        "STEP_STARTED",
                        Map.of("step", step.value(), "attempt", String.valueOf(run.attempt())));
            }
            if (leaver.get().state() == CaseState.SCHEDULED && run.phase() != Phase.PREPARE) {
                cases.move(key.firm(), key.id(), CaseState.RUNNING);
            }
        });
        return begun.map(run -> new Intent(
                key,
                step,
                run.run(),
                run.attempt(),
                run.failures(),
                run.cursor(),
                run.phase(),
                run.waitedFor(),
                leaver.get()));
    }
}
