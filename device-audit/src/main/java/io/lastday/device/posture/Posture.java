package io.lastday.device.posture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One device, judged.
 *
 * @param results one for every {@link Check}, in its order
 * @param supportEnds when the operating system's support ends, where a date is known and the system is supported today
 * @param stale silent for so long that nothing is known of today
 */
public record Posture(
        DeviceFacts facts,
        Ownership ownership,
        PostureState state,
        List<CheckResult> results,
        @Nullable LocalDate supportEnds,
        boolean stale) {

    public Posture {
        results = List.copyOf(results);
    }

    /** The result of one check. */
    public CheckResult result(Check check) {
        return results.get(check.ordinal());
    }

    /** Whether its system is supported today, and no longer in so many days. */
    public boolean endsWithin(int days, LocalDate today) {
        return supportEnds != null && !supportEnds.isAfter(today.plusDays(days));
    }

    /** Whether two sources say different things of it. */
    public boolean isContested() {
        return results.stream().anyMatch(result -> !result.conflicts().isEmpty());
    }

    /** This posture with other results of the same checks, for what is carried on from before. */
    public Posture withResults(List<CheckResult> other) {
        return new Posture(facts, ownership, state, other, supportEnds, stale);
    }
}
