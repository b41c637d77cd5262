package io.lastday.offboarding.step.lastday;

import io.lastday.offboarding.leaver.Approval;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets nothing but an urgent containment run before other people have approved. */
@Component
class ApprovalStep implements Step {

    /** An approval wakes the step; this is for the case that the wake-up came before the wait. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final CaseStore cases;

    ApprovalStep(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public StepId id() {
        return new StepId("lastday.approval");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.LASTDAY;
    }

    @Override
    public String title() {
        return "Have the approval of another person";
    }

    @Override
    public StepResult run(StepContext context) {
        LeaverCase leaver = cases.find(context.firm(), context.caseId()).orElseThrow();
        if (!leaver.isApproved()) {
            return new StepResult.Waiting(
                    context.now().plus(LOOK_AGAIN),
                    "AWAITING_APPROVAL",
                    leaver.approvals().size() + " of " + leaver.approvalsNeeded() + " approvals are given.",
                    null);
        }
        String by = leaver.approvals().stream().map(Approval::by).collect(Collectors.joining(", "));
        return new Outcome.Done("Approved by " + leaver.approvals().size() + " of those asked.", Map.of("by", by));
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.READS, Phase.PREPARE, Phase.PRESERVE, Phase.HAND_OVER, Phase.REVOKE)
                .ends(OutcomeKind.DONE, "As many people as the case needs have approved.")
                .byHand("Have somebody with the role approver decide. It cannot be skipped.")
                .build();
    }
}
