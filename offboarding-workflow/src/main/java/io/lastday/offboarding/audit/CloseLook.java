package io.lastday.offboarding.audit;

import java.time.Instant;
import java.util.List;

/**
 * Whom the audit's walks read one by one.
 *
 * @param at the audit's own clock: a walk that began then or later read them so
 * @param until walks that begin later no longer do
 */
public record CloseLook(List<String> people, Instant at, Instant until) {

    /** Keeps its own copy. */
    public CloseLook {
        people = List.copyOf(people);
    }
}
