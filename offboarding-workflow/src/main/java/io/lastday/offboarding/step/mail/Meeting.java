package io.lastday.offboarding.step.mail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A meeting that a person organises, or a series of them.
 *
 * @param id the event, of a series the one that stands for all
 * @param next when it takes place next
 * @param others how many were invited
 * @param begun whether it is a series some of whose meetings were held: these stay in everybody's calendar
 */
record Meeting(String id, Instant next, int others, boolean begun) {

    /** For a report: when, and with how many; what it is about is nobody else's business. */
    String words() {
        return (begun ? "the series with its next meeting on " : "the meeting on ")
                + next.truncatedTo(ChronoUnit.MINUTES) + " with " + others + (others == 1 ? " guest" : " guests");
    }
}
