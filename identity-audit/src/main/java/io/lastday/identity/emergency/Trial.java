package io.lastday.identity.emergency;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed in with an emergency account, and it works.
 *
 * @param account person id
 * @param on the day, in UTC
 * @param said who recorded it and when; null where the configuration says so
 */
public record Trial(String account, LocalDate on, @Nullable Said said) {

    /**
     * @param by person id
     * @param at when it was recorded
     * @param note what they had to say about it
     */
    public record Said(String by, Instant at, String note) {}

    /** Whether it was made after somebody left. A day alone counts when it is not before theirs. */
    boolean isAfter(Departure departure) {
        boolean recordedBefore =
                said != null && departure.at() != null && said.at().isBefore(departure.at());
        return !recordedBefore && !on.isBefore(departure.on());
    }
}
