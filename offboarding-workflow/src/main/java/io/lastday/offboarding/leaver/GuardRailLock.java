package io.lastday.offboarding.leaver;

import io.lastday.offboarding.firm.FirmId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one transaction at a time judge the guard rails of a firm, over all replicas. Within a replica they queue up here, without a
 * database connection: when a thousand people leave at the same moment, those who wait would hold every connection there is.
 */
@Component
public class GuardRailLock {

    private final Map<FirmId, ReentrantLock> here = new ConcurrentHashMap<>();
    private final CaseStore cases;
    private final TransactionTemplate transaction;

    GuardRailLock(CaseStore cases, TransactionTemplate transaction) {
        this.cases = cases;
        this.transaction = transaction;
    }

    /**
     * Does the work in a transaction of its own, whoever else judges: for people on whose leaving no rule about anybody else
     * depends. Blocking.
     */
    public <T> T besideOthers(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** Does the work in a transaction of its own while nobody else judges in this firm. Blocking. */
    public <T> T alone(FirmId firm, Supplier<T> work) {
        ReentrantLock queue = here.computeIfAbsent(firm, any -> new ReentrantLock());
        queue.lock();
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                cases.lockGuardRails(firm);
                return work.get();
            }));
        } finally {
            queue.unlock();
        }
    }
}
