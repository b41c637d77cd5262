package io.lastday.offboarding.step;

import io.lastday.offboarding.dates.Dates;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.person.LeaverAccounts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a step is told.
 *
 * @param firm the firm
 * @param caseId the case
 * @param accounts the leaver's accounts as pinned when the case was made
 * @param dates the case's dates
 * @param cursor what the last run of this step asked to be given, or null at first
 * @param attempt 1 at first; only failures raise it, waits do not
 * @param now the time of this run
 * @param brief what else the case says
 */
public record StepContext(
        FirmId firm,
        UUID caseId,
        LeaverAccounts accounts,
        Dates dates,
        @Nullable String cursor,
        int attempt,
        Instant now,
        CaseBrief brief) {

    /** The same run of the same case, with another brief. */
    public StepContext with(CaseBrief other) {
        return new StepContext(firm, caseId, accounts, dates, cursor, attempt, now, other);
    }
}
