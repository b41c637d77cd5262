package io.lastday.offboarding.leaver;

import java.time.Instant;

/**
 * One person's word on a case.
 *
 * @param by the person
 * @param byName their name as they were logged in
 */
public record Approval(String by, String byName, Decision decision, String comment, Instant at) {

    /** What was decided. */
    public enum Decision {
        /** The case may run. */
        APPROVE,
        /** The case may not run. */
        REJECT
    }

    boolean isRejection() {
        return decision == Decision.REJECT;
    }
}
