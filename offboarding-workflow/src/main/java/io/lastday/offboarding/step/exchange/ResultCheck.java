package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.step.exchange.RunbookResult.Answered;
import io.lastday.offboarding.step.exchange.RunbookResult.Refused;
import java.time.Instant;
import java.util.List;

/** Whether a result belongs to a runbook. Pure. */
final class ResultCheck {

    private ResultCheck() {}

    /** Refuses a result of any other runbook, and one that leaves an action unanswered or answers it twice. */
    static void require(SignedRunbook issued, RunbookSeal seal, RunbookResult result, Instant now) {
        Runbook runbook = issued.runbook();
        same("case", runbook.caseId().toString(), result.caseId());
        same("step", runbook.step().value(), result.step());
        same("nonce", runbook.nonce(), result.nonce());
        same("mailbox", runbook.mailbox(), result.mailbox());
        same("runbook", issued.sha256(), result.runbook());
        if (!seal.vouches(issued.data(), result.signature())) {
            throw new Refused("signature", "is not this firm's signature of the runbook");
        }
        if (!issued.isOpenAt(now)) {
            throw new Refused("nonce", "the runbook has expired; retry the step to have a new one");
        }
        if (result.ranAt().isBefore(runbook.issuedAt())) {
            throw new Refused("ranAt", "is before the runbook was issued");
        }
        List<RunbookAction> answered =
                result.actions().stream().map(Answered::action).sorted().toList();
        if (!answered.equals(runbook.actions())) {
            throw new Refused("actions", "has to answer each action of the runbook once");
        }
    }

    private static void same(String member, String wanted, String said) {
        if (!wanted.equals(said)) {
            throw new Refused(member, "is of another runbook than the one that waits");
        }
    }
}
