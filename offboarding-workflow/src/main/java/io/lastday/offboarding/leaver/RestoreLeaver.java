package io.lastday.offboarding.leaver;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Restorer;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives access back from the snapshot. The case is stopped and fenced first, so that no step takes access away again
 * behind it; the remote calls come after, with no transaction open; asking twice is safe.
 */
@Component
class RestoreLeaver {

    /** A step that began before the stop may act this long. */
    private static final Duration STEP_DEADLINE = Duration.ofSeconds(50);

    private final CaseStore cases;
    private final StepStore steps;
    private final CaseEngine engine;
    private final Restorer restorer;
    private final CustodyLog custody;
    private final CaseTransaction decision;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RestoreLeaver(
            CaseStore cases,
            StepStore steps,
            CaseEngine engine,
            Restorer restorer,
            CustodyLog custody,
            CaseTransaction decision,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.engine = engine;
        this.restorer = restorer;
        this.custody = custody;
        this.decision = decision;
        this.transaction = transaction;
        this.clock = clock;
    }

    LeaverCase restore(Operator operator, UUID id, String reason) {
        LeaverCase stopped = decision.decide(() -> stop(operator, id, reason));
        if (steps.mayStillAct(stopped.firm(), id, STEP_DEADLINE)) {
            throw new ProblemException(
                    OffboardingProblem.STEP_RUNS,
                    "The case is stopped, and one of its steps is still ending. Ask for the restoration again in a"
                            + " minute.");
        }
        List<Restored> restored = restorer.restore(cases.snapshot(stopped.firm(), id), stopped.accounts());
        transaction.executeWithoutResult(status -> record(operator, stopped, restored));
        List<Restored> open = notGivenBack(restored);
        if (!open.isEmpty()) {
            throw incomplete(open);
        }
        return cases.find(stopped.firm(), id).orElseThrow();
    }

    private LeaverCase stop(Operator operator, UUID id, String reason) {
        LeaverCase leaver = cases.lock(new FirmId(operator.firm()), id)
                .filter(found -> Visibility.mayKnow(found, operator.person(), clock.instant()))
                .orElseThrow(CaseReader::notFound);
        if (leaver.request().by().equals(operator.requirePerson())) {
            throw new ProblemException(
                    OffboardingProblem.OWN_REQUEST, "Another approver than the requester has to give access back.");
        }
        if (!leaver.containmentBegan() || leaver.state() == CaseState.RESTORED) {
            throw new ProblemException(
                    OffboardingProblem.WRONG_STATE,
                    leaver.state() == CaseState.RESTORED
                            ? "Access was given back already."
                            : "Nothing was taken away yet. Cancel the case instead.");
        }
        custody.append(
                leaver.firm(), id, "RESTORATION_REQUESTED", Map.of("by", operator.requirePerson(), "reason", reason));
        if (leaver.state().isOpen()) {
            cases.end(leaver.firm(), id, CaseState.CANCELLED, clock.instant());
            steps.fenceAll(leaver.firm(), id);
            engine.stop(leaver, "restored");
        }
        return leaver;
    }

    private void record(Operator operator, LeaverCase leaver, List<Restored> restored) {
        for (Restored each : restored) {
            custody.append(
                    leaver.firm(),
                    leaver.id(),
                    "ACCESS_RESTORED",
                    Map.of(
                            "system", each.system().name(),
                            "what", each.what(),
                            "outcome", OutcomeKind.of(each.outcome()).name(),
                            "detail", each.outcome().detail()));
        }
        if (notGivenBack(restored).isEmpty()) {
            cases.end(leaver.firm(), leaver.id(), CaseState.RESTORED, clock.instant());
            custody.append(
                    leaver.firm(),
                    leaver.id(),
                    "RESTORED",
                    Map.of("by", operator.requirePerson(), "state", CaseState.RESTORED.name()));
        }
    }

    private static List<Restored> notGivenBack(List<Restored> restored) {
        return restored.stream().filter(each -> !isGivenBack(each)).toList();
    }

    private static ProblemException incomplete(List<Restored> open) {
        return new ProblemException(
                OffboardingProblem.RESTORATION_INCOMPLETE,
                "Clear what follows, then ask again: "
                        + open.stream()
                                .map(each -> each.system() + ": " + each.what() + " ("
                                        + each.outcome().detail() + ")")
                                .collect(Collectors.joining("; ")));
    }

    private static boolean isGivenBack(Restored restored) {
        return switch (restored.outcome()) {
            case Outcome.Done done -> true;
            case Outcome.AlreadyDone already -> true;
            case Outcome.Skipped skipped -> true;
            case Outcome.NeedsHuman human -> false;
            case Outcome.FailedRetryable again -> false;
            case Outcome.Failed failed -> false;
        };
    }
}
