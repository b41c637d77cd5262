package io.lastday.offboarding.engine;

import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A run that was written down and may now happen.
 *
 * @param run the fencing epoch: an outcome counts only while this is the newest
 * @param attempt 1 and more; waits do not count
 * @param failures how many attempts failed before
 * @param cursor where the last run left off
 * @param waitedFor the reason of the wait that this run ends, null where there was none
 * @param leaver the case as it stood at the intent
 */
record Intent(
        CaseKey key,
        StepId step,
        long run,
        int attempt,
        int failures,
        @Nullable String cursor,
        Phase phase,
        @Nullable String waitedFor,
        LeaverCase leaver) {}
