package io.lastday.platform.scan.once;

import io.lastday.platform.finding.FindingChanges;
import java.util.Map;
import java.util.OptionalLong;

/** How a job ends. */
enum ExitStatus {
    CLEAN(0),
    GAPS(1),
    COULD_NOT_RUN(2);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /**
     * What a run's end means. Gaps that were found count whatever else happened; without them only a whole run is clean.
     *
     * @param most how many open gaps are allowed; empty where only new ones count
     */
    static ExitStatus of(String state, Map<String, Long> counts, OptionalLong most) {
        if (tooMany(counts, most)) {
            return GAPS;
        }
        return state.equals("COMPLETE") ? CLEAN : COULD_NOT_RUN;
    }

    private static boolean tooMany(Map<String, Long> counts, OptionalLong most) {
        if (most.isPresent()) {
            return counts.getOrDefault(FindingChanges.OPEN, 0L) > most.getAsLong();
        }
        return counts.getOrDefault(FindingChanges.OPENED, 0L) + counts.getOrDefault(FindingChanges.REOPENED, 0L) > 0;
    }
}
