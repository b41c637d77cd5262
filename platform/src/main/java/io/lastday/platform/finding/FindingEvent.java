package io.lastday.platform.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a finding's life.
 *
 * @param state the finding's state after it
 * @param run the run that saw it; null where a person or the clock did it
 * @param by who did it; null where a run or the clock did
 * @param detail JSON, such as the exception that was recorded
 */
public record FindingEvent(
        Instant at,
        Kind kind,
        FindingState state,
        Severity severity,
        @Nullable UUID run,
        @Nullable String by,
        String detail) {

    /** What can happen to a finding. */
    public enum Kind {
        OPENED,
        REOPENED,
        CLOSED,
        EXCEPTED,
        EXCEPTION_ENDED,
        SEVERITY_CHANGED
    }
}
