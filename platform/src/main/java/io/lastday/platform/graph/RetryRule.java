package io.lastday.platform.graph;

import java.time.Duration;
import java.util.Optional;

/**
 * What to do after an answer, as a pure rule.
 *
 * <p>A 429 was never processed, so any method may go again. After 503 or 504 only reads do: whether a write took effect is
 * unknown, and the step that sent it reads before it writes again. A wait longer than {@link #LONGEST_WAIT} is not slept out on a
 * thread: it ends the call, and a timer takes over.
 */
final class RetryRule {

    static final int ATTEMPTS = 3;
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** For a spent quota that came without a time: Conditional Access never sends one. */
    static final Duration UNTOLD_WAIT = Duration.ofSeconds(10);

    static final int TOO_MANY_REQUESTS = 429;
    static final int UNAVAILABLE = 503;
    private static final int GATEWAY_TIMEOUT = 504;
    private static final long FIRST_BACKOFF_MILLIS = 400;

    private RetryRule() {}

    /** The next move. */
    sealed interface Next {
        /** Hand the answer to the caller as it is. */
        record Return() implements Next {}

        /** Wait on this thread and send again. */
        record Again(Duration pause) implements Next {}

        /** End the call: nothing may be sent before this time has passed. */
        record Postpone(Duration pause) implements Next {}
    }

    /**
     * @param told what {@code Retry-After} said
     * @param attempt the number of times it was sent, from 1
     */
    static Next after(int status, boolean reads, Optional<Duration> told, int attempt) {
        if (status != TOO_MANY_REQUESTS && status != UNAVAILABLE && status != GATEWAY_TIMEOUT) {
            return new Next.Return();
        }
        if (told.isPresent() && told.get().compareTo(LONGEST_WAIT) > 0) {
            return new Next.Postpone(told.get());
        }
        boolean last = attempt >= ATTEMPTS;
        if (last && status == TOO_MANY_REQUESTS) {
            return new Next.Postpone(told.orElse(UNTOLD_WAIT));
        }
        boolean mayRepeat = !last && (reads || status == TOO_MANY_REQUESTS);
        return mayRepeat ? new Next.Again(told.orElseGet(() -> backoff(attempt))) : new Next.Return();
    }

    /** The wait where nobody named one: it doubles. */
    static Duration backoff(int attempt) {
        return Duration.ofMillis(FIRST_BACKOFF_MILLIS << (attempt - 1));
    }
}
