package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.leaver.CaseReader;
import io.lastday.offboarding.leaver.ClearStep;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.leaver.OffboardingProblem;
import io.lastday.offboarding.step.exchange.RunbookController.ResultView;
import io.lastday.offboarding.step.exchange.Runbooks.Kept;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands runbooks to people, and takes what they bring back. Blocking. */
@Component
class RunbookDesk {

    private final CaseReader cases;
    private final ClearStep clear;
    private final StoredRunbooks runbooks;
    private final RunbookSeal seal;
    private final CustodyLog custody;
    private final Clock clock;

    RunbookDesk(
            CaseReader cases,
            ClearStep clear,
            StoredRunbooks runbooks,
            RunbookSeal seal,
            CustodyLog custody,
            Clock clock) {
        this.cases = cases;
        this.clear = clear;
        this.runbooks = runbooks;
        this.seal = seal;
        this.custody = custody;
        this.clock = clock;
    }

    /** The runbook that waits for its result. */
    SignedRunbook waiting(Operator operator, UUID id, String step) {
        LeaverCase leaver = cases.require(operator, id);
        return open(leaver, step);
    }

    private SignedRunbook open(LeaverCase leaver, String step) {
        if (!ExchangeMailbox.ID.value().equals(step) || !leaver.state().isOpen()) {
            throw none();
        }
        return runbooks.newest(leaver.firm(), leaver.id(), ExchangeMailbox.ID)
                .filter(kept -> kept.result().isEmpty() && kept.issued().isOpenAt(clock.instant()))
                .map(Kept::issued)
                .orElseThrow(RunbookDesk::none);
    }

    private static ProblemException none() {
        return new ProblemException(
                CommonProblem.NOT_FOUND,
                "No runbook waits for this step. Where one has expired, retry the step to have a new one.");
    }

    /** Takes a result and sends the step back to work, both or neither. */
    ResultView take(Operator operator, UUID id, String step, String text) {
        clear.clear(
                operator,
                id,
                step,
                ClearStep.Clearing.COMPLETION,
                "The result of the Exchange runbook came in.",
                leaver -> keep(leaver, operator.requirePerson(), step, text));
        return new ResultView(step, SignedRunbook.sha256(text));
    }

    private void keep(LeaverCase leaver, String by, String step, String text) {
        SignedRunbook issued = open(leaver, step);
        check(issued, text);
        if (!runbooks.answer(issued, text, by, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            throw none();
        }
        custody.append(
                leaver.firm(),
                leaver.id(),
                "RUNBOOK_RESULT_TAKEN",
                Map.of(
                        "step", step,
                        "by", by,
                        "nonce", issued.runbook().nonce(),
                        "runbookSha256", issued.sha256(),
                        "resultSha256", SignedRunbook.sha256(text)));
    }

    private void check(SignedRunbook issued, String text) {
        try {
            ResultCheck.require(issued, seal, ResultReader.read(text), clock.instant());
        } catch (RunbookResult.Refused refused) {
            throw new ProblemException(
                    OffboardingProblem.RUNBOOK_RESULT_REFUSED,
                    refused.getMessage() + ". Send the result.json of the runbook that this step issued last.");
        }
    }
}
