package io.lastday.offboarding.leaver;

import io.lastday.offboarding.step.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

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

    /**
     * The engine was at work on the same case at this moment: nothing was changed, and the same call may succeed now. To
     * whoever sent a request it says so, and when to come again.
     */
    final class Busy extends ErrorResponseException {

        private static final long serialVersionUID = 1L;

        private static final Duration COME_AGAIN = Duration.ofSeconds(2);

        /** @param cause what the engine said */
        public Busy(RuntimeException cause) {
            super(OffboardingProblem.CASE_BUSY.status(), problem(), cause);
        }

        private static ProblemDetail problem() {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    OffboardingProblem.CASE_BUSY.status(),
                    "Steps of this case ended at every moment at which this was tried. Nothing was changed. Send the same"
                            + " request again in a few seconds.");
            problem.setType(OffboardingProblem.CASE_BUSY.uri());
            problem.setTitle(OffboardingProblem.CASE_BUSY.title());
            problem.setProperty("notBefore", Instant.now().plus(COME_AGAIN));
            return problem;
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
