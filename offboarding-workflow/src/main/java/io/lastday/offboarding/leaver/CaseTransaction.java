package io.lastday.offboarding.leaver;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits a person's decision on a case together with what it moves in the engine. Steps go on while people decide: a decision
 * that meets one of them is taken again, from the start, on what stands then.
 */
@Component
class CaseTransaction {

    private final TransactionTemplate transaction;

    CaseTransaction(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** Takes a decision, whole or not at all. It has no effect outside of the database, so that it may be taken again. */
    <T> T decide(Supplier<T> decision) {
        return CaseEngine.patiently(() -> Objects.requireNonNull(transaction.execute(status -> decision.get())));
    }
}
