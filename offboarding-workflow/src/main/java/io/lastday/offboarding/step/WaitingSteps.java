package io.lastday.offboarding.step;

import io.lastday.offboarding.firm.FirmId;
import java.util.UUID;

/** Lets an event end a wait before its time, for example an upload that a step waits for. */
public interface WaitingSteps {

    /** Runs the step again soon if it waits; otherwise does nothing. Joins the caller's transaction where there is one. */
    void wake(FirmId firm, UUID caseId, StepId step);
}
