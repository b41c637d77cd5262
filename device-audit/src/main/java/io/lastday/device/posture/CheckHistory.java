package io.lastday.device.posture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the checks of one device stood over time, put together from its rows. Pure. */
final class CheckHistory {

    private static final Comparator<CheckSpell> NEWEST_FIRST =
            Comparator.comparing(CheckSpell::since).reversed().thenComparing(CheckSpell::check);

    private CheckHistory() {}

    /** The device as evaluations saw it from one instant to before another. */
    record Seen(DeviceItem item, Instant since, @Nullable Instant until) {}

    /**
     * Spells of the same answer, each as long as it lasted; a row that was written again for another check's sake starts none.
     *
     * @param newestFirst rows that do not overlap
     */
    static List<CheckSpell> of(List<Seen> newestFirst) {
        Map<Check, List<CheckSpell>> spells = new EnumMap<>(Check.class);
        for (Seen seen : newestFirst) {
            seen.item()
                    .checks()
                    .forEach(result -> add(
                            CheckSpell.of(result, seen.since(), seen.until()),
                            spells.computeIfAbsent(result.check(), ignored -> new ArrayList<>())));
        }
        return spells.values().stream()
                .flatMap(List::stream)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static void add(CheckSpell older, List<CheckSpell> spells) {
        if (!spells.isEmpty() && spells.getLast().goesOn(older)) {
            spells.set(spells.size() - 1, spells.getLast().from(older.since()));
        } else {
            spells.add(older);
        }
    }
}
