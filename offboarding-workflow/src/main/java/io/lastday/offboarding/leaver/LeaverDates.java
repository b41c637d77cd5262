package io.lastday.offboarding.leaver;

import io.lastday.offboarding.dates.Dates;
import io.lastday.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Reads the dates of a request and refuses those that contradict each other. */
final class LeaverDates {

    private LeaverDates() {}

    static Dates of(StartRequest request) {
        LocalDate last = request.lastWorkingDay();
        LocalDateTime accessEnds = request.accessEnds() == null ? Dates.endOf(last) : request.accessEnds();
        LocalDate employmentEnds = request.employmentEnds() == null ? last : request.employmentEnds();
        if (employmentEnds.isBefore(last)) {
            throw new ProblemException(
                    OffboardingProblem.DATES_CONTRADICT,
                    "employmentEnds is before lastWorkingDay. Nobody works after their contract: correct one of them.");
        }
        return new Dates(last, accessEnds, employmentEnds, zone(request.zone()));
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
