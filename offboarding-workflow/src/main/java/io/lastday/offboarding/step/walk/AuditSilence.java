package io.lastday.offboarding.step.walk;

import io.lastday.offboarding.audit.AuditAnswer.Missing;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Reasons;
import java.time.Duration;
import java.util.Objects;

/** What an unanswered question makes of the step; whatever it is, the case says that nothing is known. */
final class AuditSilence {

    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(30);

    private final String audit;
    private final String byHand;
    private final WalkLeft left;

    AuditSilence(String audit, String byHand, WalkLeft left) {
        this.audit = audit;
        this.byHand = byHand;
        this.left = left;
    }

    StepResult means(StepContext context, String walk, Missing<?> missing) {
        left.unknown(context, missing.reason(), missing.why().passes() ? null : walk);
        return switch (missing.why()) {
            case BUSY ->
                new StepResult.Waiting(
                        context.now().plus(Objects.requireNonNullElse(missing.retryAfter(), UNTOLD_WAIT)),
                        "THROTTLED",
                        "The audit asked to wait.",
                        context.cursor());
            case NOT_REACHABLE -> new Outcome.FailedRetryable(Reasons.REMOTE_UNAVAILABLE, missing.reason());
            case NOT_CONFIGURED ->
                new Outcome.Skipped(
                        WalkReasons.NO_AUDIT,
                        "No " + audit + " is connected, so that nobody can say which " + left.what() + " are left.");
            case REFUSED ->
                new Outcome.NeedsHuman(
                        Reasons.NEEDS_ROLE,
                        "The audit refuses this service (" + missing.reason()
                                + "). Give its machine account the role workflow, then retry.");
            case NEVER_WALKED, NOT_FOUND, NOT_UNDERSTOOD ->
                new Outcome.NeedsHuman(
                        WalkReasons.UNANSWERED,
                        "Which " + left.what() + " are left cannot be read: " + missing.reason() + ". See that the "
                                + audit + " is whole, then retry; or " + byHand
                                + " and skip this step with what you did as the reason.");
        };
    }
}
