package io.lastday.offboarding.leaver;

import io.lastday.offboarding.dates.Dates;
import io.lastday.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a request and refuses those that contradict each other. */
final class LeaverDates {

    private LeaverDates() {}

    static Dates of(StartRequest request) {
        return of(request.lastWorkingDay(), request.accessEnds(), request.employmentEnds(), request.zone());
    }

    static Dates of(
            LocalDate last,
            @Nullable LocalDateTime accessEndsAsked,
            @Nullable LocalDate employmentEndsAsked,
            String zone) {
        LocalDateTime accessEnds = accessEndsAsked == null ? Dates.endOf(last) : accessEndsAsked;
        LocalDate employmentEnds = employmentEndsAsked == null ? last : employmentEndsAsked;
        if (employmentEnds.isBefore(last)) {
            throw new ProblemException(
                    OffboardingProblem.DATES_CONTRADICT,
                    "employmentEnds is before lastWorkingDay. Nobody works after their contract: correct one of them.");
        }
        return new Dates(last, accessEnds, employmentEnds, zone(zone));
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new ProblemException(
                    OffboardingProblem.UNKNOWN_ZONE,
                    "Send a zone of the time-zone database, for example Europe/London.");
        }
    }
}
