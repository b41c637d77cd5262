package io.lastday.device.posture;

import io.lastday.device.person.Holder;
import io.lastday.device.person.PersonState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One device, judged.
 *
 * @param results one for every {@link Check}, in its order
 * @param supportEnds when the operating system's support ends, where a date is known and the system is supported today
 * @param stale silent for so long that nothing is known of today
 * @param holder its person as the directory knows them; null where nobody is known, or before they were looked up
 */
public record Posture(
        DeviceFacts facts,
        Ownership ownership,
        PostureState state,
        List<CheckResult> results,
        @Nullable LocalDate supportEnds,
        boolean stale,
        @Nullable Holder holder) {

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
        return new Posture(facts, ownership, state, other, supportEnds, stale, holder);
    }

    /** This posture with its person as the directory knows them. */
    public Posture heldBy(@Nullable Holder person) {
        return new Posture(facts, ownership, state, results, supportEnds, stale, person);
    }

    /** Whether its person stands so in the directory. */
    public boolean isHeldBy(PersonState standing) {
        return holder != null && holder.state() == standing;
    }
}
