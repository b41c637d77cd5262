package io.lastday.offboarding.engine;

import io.lastday.offboarding.leaver.CaseEngine;
import io.lastday.offboarding.leaver.CaseStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes up answers of people that came before the engine had got to asking. Any number of replicas may do so. */
@Component
class AnswerKeeper {

    private final StepLog log;
    private final CaseStore cases;
    private final CaseEngine engine;
    private final TransactionTemplate transaction;

    AnswerKeeper(StepLog log, CaseStore cases, CaseEngine engine, TransactionTemplate transaction) {
        this.log = log;
        this.cases = cases;
        this.engine = engine;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${lastday.engine.answers-every:1s}")
    void takeUp() {
        for (var open : log.unansweredTasks()) {
            transaction.executeWithoutResult(
                    status -> cases.lock(open.getKey().firm(), open.getKey().id())
                            .ifPresent(leaver -> engine.takeUpAnswer(leaver, open.getValue())));
        }
    }
}
