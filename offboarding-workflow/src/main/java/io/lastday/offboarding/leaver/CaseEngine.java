package io.lastday.offboarding.leaver;

import io.lastday.offboarding.step.StepId;
import java.time.Instant;

/** What cases ask of the engine. Every call joins the caller's transaction: a case and its engine never disagree. */
public interface CaseEngine {

    /** Starts the case's playbook; Contain begins at {@code containAt}. */
    void start(LeaverCase leaver, Instant containAt);

    /** Ends the wait for the end of access, if the case still waits. */
    void containNow(LeaverCase leaver);

    /** Takes up what a person decided on a step, as it stands in the step's row. */
    void takeUpAnswer(LeaverCase leaver, StepId step);

    /** Ends everything that the case would still do. */
    void stop(LeaverCase leaver, String why);
}
