package io.lastday.offboarding.step.webhook;

import io.lastday.offboarding.step.WaitingSteps;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a system's word, and lets the step that waits for it go on, in one transaction. Blocking. */
@Component
class TakeAnswer {

    private final Deliveries deliveries;
    private final WaitingSteps waiting;

    TakeAnswer(Deliveries deliveries, WaitingSteps waiting) {
        this.deliveries = deliveries;
        this.waiting = waiting;
    }

    /** Keeps the first answer; whether this was it, or says the same. */
    @Transactional
    public boolean take(Delivery delivery, Delivery.Answer answer) {
        boolean kept = deliveries.keep(delivery, answer);
        if (kept) {
            waiting.wake(delivery.firm(), delivery.caseId(), delivery.step());
        }
        return kept
                || deliveries
                        .find(delivery.id())
                        .filter(found -> found.state() == Delivery.State.ANSWERED)
                        .map(Delivery::answer)
                        .filter(said -> isSame(said, answer))
                        .isPresent();
    }

    private static boolean isSame(Delivery.Answer one, Delivery.Answer other) {
        return one.status() == other.status() && one.detail().equals(other.detail());
    }
}
