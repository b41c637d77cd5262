package io.lastday.offboarding.leaver;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.dates.Dates;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the dates of a case. The case is locked, as the guard rails at Contain lock it: either the new date counts and
 * Contain waits for it, or Contain has begun and the date stays.
 */
@Component
class MoveDates {

    private final CaseStore cases;
    private final CaseEngine engine;
    private final CustodyLog custody;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MoveDates(CaseStore cases, CaseEngine engine, CustodyLog custody, TransactionTemplate transaction, Clock clock) {
        this.cases = cases;
        this.engine = engine;
        this.custody = custody;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Moves the dates and tells the engine, in one transaction. Blocking. */
    LeaverCase move(Operator operator, UUID id, DatesController.DatesRequest request) {
        return CaseEngine.patiently(
                () -> Objects.requireNonNull(transaction.execute(status -> moveLocked(operator, id, request))));
    }

    private LeaverCase moveLocked(Operator operator, UUID id, DatesController.DatesRequest request) {
        LeaverCase leaver = cases.lock(new FirmId(operator.firm()), id)
                .filter(found -> Visibility.mayKnow(found, operator.person(), clock.instant()))
                .orElseThrow(CaseReader::notFound);
        requireMovable(leaver);
        String zone = request.zone() == null ? leaver.dates().zone().getId() : request.zone();
        Dates dates = LeaverDates.of(request.lastWorkingDay(), request.accessEnds(), request.employmentEnds(), zone);
        requireAhead(dates);
        cases.moveDates(leaver.firm(), id, dates);
        custody.append(leaver.firm(), id, "DATES_MOVED", told(operator, leaver.dates(), dates, request.reason()));
        LeaverCase moved = cases.find(leaver.firm(), id).orElseThrow();
        engine.retime(moved, Containment.dueAt(moved));
        return moved;
    }

    private static void requireMovable(LeaverCase leaver) {
        if (!leaver.state().isOpen()
                || leaver.containmentBegan()
                || leaver.progress().armedAt() != null) {
            throw new ProblemException(
                    OffboardingProblem.WRONG_STATE,
                    leaver.state().isOpen()
                            ? "Containment has begun or was asked for at once: the date moves nothing any more. Cancel the"
                                    + " case, or let an approver give access back."
                            : "The case is " + leaver.state() + " and does not act any more.");
        }
    }

    private void requireAhead(Dates dates) {
        Instant now = clock.instant();
        boolean past = !dates.accessEndsAt().isAfter(now)
                || dates.lastWorkingDay().isBefore(now.atZone(dates.zone()).toLocalDate());
        if (past) {
            throw new ProblemException(
                    OffboardingProblem.DATE_IN_PAST,
                    "The new last day or end of access has passed. Correct the date, or ask for containment at once.");
        }
    }

    private static Map<String, String> told(Operator operator, Dates before, Dates after, String reason) {
        return Map.of("by", operator.requirePerson(), "reason", reason, "from", words(before), "to", words(after));
    }

    private static String words(Dates dates) {
        return "works until " + dates.lastWorkingDay() + ", access ends " + dates.accessEnds() + " " + dates.zone()
                + ", employed until " + dates.employmentEnds();
    }
}
