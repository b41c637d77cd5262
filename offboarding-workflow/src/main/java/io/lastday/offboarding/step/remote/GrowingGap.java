package io.lastday.offboarding.step.remote;

import java.time.Duration;

/** How long to wait before looking again for what a system was asked to do. Pure. */
public final class GrowingGap {

    private static final Duration SOONEST = Duration.ofSeconds(5);

    private GrowingGap() {}

    /**
     * Soon at first, then as long again as it has taken so far.
     *
     * @param age since the system was asked
     * @param longest the gap is never longer
     */
    public static Duration after(Duration age, Duration longest) {
        if (age.compareTo(SOONEST) < 0) {
            return SOONEST;
        }
        return age.compareTo(longest) > 0 ? longest : age;
    }
}
