package io.lastday.device.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on whom a leaver case is open.
 *
 * @param person as the case names them, {@code entra:<id>} where they have an account there
 * @param state of the case, in its own words; null where that was not told
 */
public record OpenCase(
        String person,
        @JsonProperty("case") UUID caseId,
        LocalDate lastDay,
        @Nullable String state) {

    /** What a case says from its first step of containment on: it may wait for a human in the middle of it. */
    private static final Set<String> ACTING = Set.of("RUNNING", "NEEDS_HUMAN");

    /** Whether the person may be out already: an urgent case, or garden leave, takes the account away before the last day. */
    public boolean mayBeOver(LocalDate today) {
        return lastDay.isBefore(today) || (state != null && ACTING.contains(state));
    }
}
