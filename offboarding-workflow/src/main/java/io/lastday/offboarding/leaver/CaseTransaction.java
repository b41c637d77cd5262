package io.lastday.offboarding.leaver;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits a person's decision on a case together with what it moves in the engine. Steps go on while people decide: a decision
 * that meets one of them is taken again, from the start, on what stands then.
 */
@Component
class CaseTransaction {

    private static final int TIMES = 12;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(150);

    private final TransactionTemplate transaction;

    CaseTransaction(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** Takes a decision, whole or not at all. It has no effect outside of the database, so that it may be taken again. */
    <T> T decide(Supplier<T> decision) {
        for (int time = 1; ; time++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> decision.get()));
            } catch (EngineBusy busy) {
                if (time == TIMES) {
                    throw busy;
                }
                pause(busy);
            }
        }
    }

    private static void pause(EngineBusy busy) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toMillis()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy;
        }
    }
}
