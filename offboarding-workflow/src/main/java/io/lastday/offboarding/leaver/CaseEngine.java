package io.lastday.offboarding.leaver;

import io.lastday.offboarding.step.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What cases ask of the engine. Every call joins the caller's transaction: a case and its engine never disagree. */
public interface CaseEngine {

    /** Starts the case's playbook; Contain begins at {@code containAt}. */
    void start(LeaverCase leaver, Instant containAt);

    /** Ends the wait for the end of access, if the case still waits. */
    void containNow(LeaverCase leaver);

    /**
     * Moves the wait for the end of access, if the case still waits.
     *
     * @return whether anything had waited for another time
     */
    boolean retime(LeaverCase leaver, Instant containAt);

    /** Takes up what a person decided on a step, as it stands in the step's row. */
    void takeUpAnswer(LeaverCase leaver, StepId step);

    /** Ends everything that the case would still do. */
    void stop(LeaverCase leaver, String why);

    /** The engine was at work on the same case at this moment: nothing was changed, and the same call may succeed now. */
    final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** @param cause what the engine said */
        public Busy(RuntimeException cause) {
            super("the engine is at work on this case", cause);
        }
    }

    /**
     * Does a whole transaction again while the engine is busy with the same case.
     *
     * @throws Busy when it still is after about two seconds
     */
    static <T> T patiently(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (Busy busy) {
                if (attempt == MOST_ATTEMPTS) {
                    throw busy;
                }
                LockSupport.parkNanos(Duration.ofMillis(20L * attempt).toNanos());
            }
        }
    }

    /** So often a transaction meets the engine before it gives up. */
    int MOST_ATTEMPTS = 12;
}
