package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.step.StepId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The runbooks of cases, and the results that were taken. */
interface Runbooks {

    /** The newest runbook of a case; empty before the first. */
    Optional<Kept> newest(FirmId firm, UUID caseId, StepId step);

    /** The newest runbook of a case that was answered; empty before the first result. */
    Optional<Kept> answered(FirmId firm, UUID caseId, StepId step);

    /** Keeps a runbook that was issued. */
    void keep(SignedRunbook issued);

    /** Takes the result of a runbook; false where it has one already. */
    boolean answer(SignedRunbook issued, String result, String by, Instant at);

    /**
     * A runbook that was issued.
     *
     * @param result the text of its result; empty where none was taken
     */
    record Kept(SignedRunbook issued, Optional<String> result) {}
}
