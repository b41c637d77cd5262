package io.lastday.offboarding.leaver;

import java.util.Optional;

/** Who may decide on a case. Pure. */
public final class ApprovalRules {

    private ApprovalRules() {}

    /** Why this person may not approve or reject the case now, or empty if they may. */
    public static Optional<Refusal> refusal(LeaverCase leaver, String person) {
        if (Visibility.isLeaver(leaver, person)) {
            return Optional.of(new Refusal(GuardRule.OWN_CASE, "Nobody decides on their own case."));
        }
        if (leaver.request().by().equals(person)) {
            return Optional.of(new Refusal(
                    GuardRule.OWN_REQUEST,
                    "Nobody approves their own request. Ask another person with the role approver."));
        }
        if (leaver.approvals().stream().anyMatch(approval -> approval.by().equals(person))) {
            return Optional.of(new Refusal(
                    GuardRule.ALREADY_DECIDED, "You have decided on this case. Another approver is needed."));
        }
        if (!isOpenToDecision(leaver)) {
            return Optional.of(new Refusal(
                    GuardRule.WRONG_STATE,
                    "The case is " + leaver.state() + " and waits for nobody's approval. Reload it."));
        }
        return Optional.empty();
    }

    /** Whether the case waits for a decision: before it starts, or after an urgent containment. */
    static boolean isOpenToDecision(LeaverCase leaver) {
        return leaver.state().isOpen()
                && leaver.state() != CaseState.DRAFT
                && !leaver.isApproved()
                && leaver.approvals().stream().noneMatch(Approval::isRejection);
    }

    /** What may not be done, and what to do instead. */
    public record Refusal(GuardRule rule, String detail) {}
}
