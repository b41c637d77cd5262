package io.lastday.platform.finding;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one run changed.
 *
 * @param opened seen for the first time
 * @param reopened seen again after they were closed, or no longer excepted
 * @param open open after the run, excepted ones not counted
 */
public record FindingChanges(long opened, long reopened, long closed, long open) {

    /** Names of these figures among the counts of a run. */
    public static final String OPENED = "findingsOpened";

    public static final String REOPENED = "findingsReopened";
    public static final String CLOSED = "findingsClosed";
    public static final String OPEN = "findingsOpen";

    /** The figures as counts of a run; those that are zero are left out. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(OPENED, opened);
        counts.put(REOPENED, reopened);
        counts.put(CLOSED, closed);
        counts.put(OPEN, open);
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
