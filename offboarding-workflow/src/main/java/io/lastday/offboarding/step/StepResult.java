package io.lastday.offboarding.step;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one run of a step gave: a final {@link Outcome}, or {@link Waiting}. */
public sealed interface StepResult permits Outcome, StepResult.Waiting {

    /**
     * Not finished: run again at or after {@code at} with {@code cursor}. A 429 and a poll end here; they never count
     * as a failure.
     *
     * @param at the earliest time of the next run
     * @param reason machine-readable, {@code [A-Z0-9_]+}
     * @param detail what is waited for, in words; no message content
     * @param cursor where the next run goes on, as the step wrote it
     */
    record Waiting(
            Instant at,
            String reason,
            String detail,
            @Nullable String cursor) implements StepResult {}
}
