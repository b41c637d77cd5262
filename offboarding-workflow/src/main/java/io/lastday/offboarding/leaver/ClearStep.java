package io.lastday.offboarding.leaver;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What people do about a step that needs them. Nobody's word makes a step done: only reading the system back does. */
@Component
public class ClearStep {

    private final CaseStore cases;
    private final StepStore steps;
    private final CaseEngine engine;
    private final CustodyLog custody;
    private final CaseTransaction transaction;
    private final Clock clock;

    ClearStep(
            CaseStore cases,
            StepStore steps,
            CaseEngine engine,
            CustodyLog custody,
            CaseTransaction transaction,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.engine = engine;
        this.custody = custody;
        this.transaction = transaction;
        this.clock = clock;
    }

    LeaverCase clear(Operator operator, UUID id, String stepName, Clearing clearing, String reason) {
        return clear(operator, id, stepName, clearing, reason, leaver -> {});
    }

    /**
     * Sends a step back to work, or lets it be. Blocking; takes a transaction of its own.
     *
     * @param also what else the decision keeps, whole with it or not at all; may be done again, on what stands then
     * @throws ProblemException where the case is not visible to the operator, or the step waits for nobody
     */
    public LeaverCase clear(
            Operator operator, UUID id, String stepName, Clearing clearing, String reason, Consumer<LeaverCase> also) {
        return transaction.decide(() -> {
            LeaverCase leaver = cases.lock(new FirmId(operator.firm()), id)
                    .filter(found -> Visibility.mayKnow(found, operator.person(), clock.instant()))
                    .orElseThrow(CaseReader::notFound);
            CaseStep step = require(leaver, stepName);
            requireSkippable(step, clearing);
            also.accept(leaver);
            custody.append(
                    leaver.firm(),
                    id,
                    clearing.event(),
                    Map.of("step", step.id().value(), "by", operator.requirePerson(), "reason", reason));
            switch (clearing) {
                case RETRY -> steps.answerAgain(leaver.firm(), id, step.id());
                case COMPLETION ->
                    steps.answerDone(
                            leaver.firm(),
                            id,
                            step.id(),
                            new CaseBrief.Claim(operator.requirePerson(), reason, clock.instant()));
                case SKIP ->
                    steps.answerSkip(
                            leaver.firm(),
                            id,
                            step.id(),
                            "Skipped by " + operator.username() + ": " + reason,
                            clock.instant());
            }
            engine.takeUpAnswer(leaver, step.id());
            cases.move(leaver.firm(), id, CaseState.of(steps.steps(leaver.firm(), id)));
            return cases.find(leaver.firm(), id).orElseThrow();
        });
    }

    private CaseStep require(LeaverCase leaver, String name) {
        CaseStep step = steps.steps(leaver.firm(), leaver.id()).stream()
                .filter(each -> each.id().value().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "The case has no such step."));
        if (!leaver.state().isOpen() || !step.needsHuman()) {
            throw new ProblemException(
                    OffboardingProblem.WRONG_STATE,
                    "This step does not wait for a person. Reload the case: only steps with the outcome NEEDS_HUMAN or"
                            + " FAILED do.");
        }
        return step;
    }

    /** Guard rails, approval and evidence are what makes a case safe and provable: nobody goes on without them. */
    private static void requireSkippable(CaseStep step, Clearing clearing) {
        if (clearing == Clearing.SKIP && step.system() == ConnectedSystem.LASTDAY) {
            throw new ProblemException(
                    OffboardingProblem.WRONG_STATE,
                    "Lastday's own steps cannot be skipped. Clear what the step names and retry it, or cancel the case.");
        }
    }

    /** What a person may do about a step. */
    public enum Clearing {
        /** Run it again. */
        RETRY("STEP_RETRIED"),
        /** Go on without it. */
        SKIP("STEP_SKIPPED"),
        /** It was done by hand: run it again, so that it reads back what is there. */
        COMPLETION("STEP_COMPLETION_CLAIMED");

        private final String event;

        Clearing(String event) {
            this.event = event;
        }

        String event() {
            return event;
        }
    }
}
