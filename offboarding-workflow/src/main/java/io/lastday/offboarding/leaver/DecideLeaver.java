package io.lastday.offboarding.leaver;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.playbook.Playbooks;
import io.lastday.offboarding.playbook.Terms;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.WaitingSteps;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What people decide on a case as a whole. Every decision locks the case first, so that two at once have one winner. */
@Component
class DecideLeaver {

    private static final StepId APPROVAL = new StepId("lastday.approval");

    private final CaseStore cases;
    private final StepStore steps;
    private final Playbooks playbooks;
    private final CaseEngine engine;
    private final WaitingSteps waiting;
    private final CustodyLog custody;
    private final CaseTransaction transaction;
    private final Clock clock;

    DecideLeaver(
            CaseStore cases,
            StepStore steps,
            Playbooks playbooks,
            CaseEngine engine,
            WaitingSteps waiting,
            CustodyLog custody,
            CaseTransaction transaction,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.playbooks = playbooks;
        this.engine = engine;
        this.waiting = waiting;
        this.custody = custody;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Approves or rejects. With the last approval that a case needs, it is scheduled. */
    LeaverCase decide(Operator operator, UUID id, Approval.Decision decision, String comment) {
        return locked(operator, id, leaver -> {
            String person = operator.requirePerson();
            ApprovalRules.refusal(leaver, person).ifPresent(DecideLeaver::refuse);
            cases.addApproval(leaver, new Approval(person, operator.username(), decision, comment, clock.instant()));
            custody.append(
                    leaver.firm(),
                    id,
                    decision == Approval.Decision.APPROVE ? "APPROVED" : "REJECTED",
                    Map.of("by", person, "comment", comment));
            LeaverCase decided = reload(leaver);
            if (decision == Approval.Decision.REJECT) {
                end(decided, "rejected");
            } else if (decided.isApproved()) {
                release(decided);
            }
            return reload(decided);
        });
    }

    /** Runs Contain at once; what comes after it waits for the approval. */
    LeaverCase arm(Operator operator, UUID id, String reason) {
        return locked(operator, id, leaver -> {
            requireBeforeContainment(leaver, "Containment has begun already.");
            if (!terms(leaver).contains()) {
                throw new ProblemException(
                        OffboardingProblem.WRONG_STATE,
                        "The access of this person stays: there is nothing to contain. Cancel the case, and start a departure.");
            }
            Instant now = clock.instant();
            cases.arm(leaver, now);
            custody.append(leaver.firm(), id, "URGENT", Map.of("by", operator.requirePerson(), "reason", reason));
            if (leaver.state() == CaseState.AWAITING_APPROVAL) {
                cases.move(leaver.firm(), id, CaseState.SCHEDULED);
                engine.start(leaver, now);
            } else {
                engine.containNow(leaver);
            }
            return reload(leaver);
        });
    }

    /** Cancels: HR before containment, an approver after it, which stops what remains. */
    LeaverCase cancel(Operator operator, UUID id, String reason) {
        return locked(operator, id, leaver -> {
            requireOpen(leaver);
            if (leaver.containmentBegan() && !operator.is("approver")) {
                throw new ProblemException(
                        OffboardingProblem.WRONG_STATE,
                        "Containment has begun. Only an approver may stop the remaining steps; access comes back by"
                                + " restoration.");
            }
            if (!leaver.containmentBegan() && !operator.is("hr")) {
                throw new ProblemException(
                        CommonProblem.FORBIDDEN,
                        "Before containment HR cancels a case. Ask somebody with the role hr.");
            }
            custody.append(leaver.firm(), id, "CANCELLED", Map.of("by", operator.requirePerson(), "reason", reason));
            end(leaver, "cancelled");
            return reload(leaver);
        });
    }

    private boolean beginsAtOnce(LeaverCase leaver) {
        return terms(leaver).begins() == Terms.Begins.APPROVAL;
    }

    private Terms terms(LeaverCase leaver) {
        return leaver.pinnedIn(playbooks).terms();
    }

    private void release(LeaverCase leaver) {
        if (leaver.state() == CaseState.AWAITING_APPROVAL) {
            Instant now = clock.instant();
            Instant due = Containment.dueAt(leaver);
            Instant containAt = leaver.request().urgent() || due.isBefore(now) || beginsAtOnce(leaver) ? now : due;
            if (leaver.request().urgent() || beginsAtOnce(leaver)) {
                cases.arm(leaver, now);
            }
            cases.move(leaver.firm(), leaver.id(), CaseState.SCHEDULED);
            engine.start(leaver, containAt);
        } else {
            waiting.wake(leaver.firm(), leaver.id(), APPROVAL);
        }
    }

    private void end(LeaverCase leaver, String why) {
        cases.end(leaver.firm(), leaver.id(), CaseState.CANCELLED, clock.instant());
        steps.fenceAll(leaver.firm(), leaver.id());
        engine.stop(leaver, why);
    }

    private LeaverCase locked(Operator operator, UUID id, UnaryOperator<LeaverCase> decision) {
        return transaction.decide(() -> {
            LeaverCase leaver = cases.lock(new FirmId(operator.firm()), id)
                    .filter(found -> Visibility.mayKnow(found, operator.person(), clock.instant()))
                    .orElseThrow(CaseReader::notFound);
            return decision.apply(leaver);
        });
    }

    private LeaverCase reload(LeaverCase leaver) {
        return cases.find(leaver.firm(), leaver.id()).orElseThrow();
    }

    private static void refuse(ApprovalRules.Refusal refusal) {
        throw new ProblemException(OffboardingProblem.of(refusal.rule()), refusal.detail());
    }

    private static void requireOpen(LeaverCase leaver) {
        if (!leaver.state().isOpen()) {
            throw new ProblemException(
                    OffboardingProblem.WRONG_STATE, "The case is " + leaver.state() + " and does not act any more.");
        }
    }

    private static void requireBeforeContainment(LeaverCase leaver, String why) {
        requireOpen(leaver);
        if (leaver.containmentBegan()) {
            throw new ProblemException(OffboardingProblem.WRONG_STATE, why + " Look at the steps of the case.");
        }
    }
}
