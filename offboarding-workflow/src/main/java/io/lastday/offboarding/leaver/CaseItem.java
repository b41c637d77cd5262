package io.lastday.offboarding.leaver;

import io.lastday.offboarding.step.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of cases.
 *
 * @param residual how many things can still be reached
 * @param needsHuman how many steps wait for a person
 * @param phase the first phase that has not ended
 * @param done how many steps have ended, of {@code total}
 */
record CaseItem(
        UUID id,
        CaseState state,
        String displayName,
        @Nullable String department,
        LocalDate lastWorkingDay,
        LocalDateTime accessEnds,
        String zone,
        @Nullable Instant containedAt,
        int residual,
        int needsHuman,
        Phase phase,
        int done,
        int total) {

    /** A page of the list. */
    record Page(List<CaseItem> items, @Nullable String nextCursor) {}
}
