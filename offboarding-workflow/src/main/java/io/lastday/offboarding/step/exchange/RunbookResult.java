package io.lastday.offboarding.step.exchange;

import java.time.Instant;
import java.util.List;

/**
 * What came back from a runbook, as the file says it.
 *
 * @param runbook SHA-256 of the data that was run
 * @param actions each action with how it went
 * @param before the mailbox before the first action
 * @param after the mailbox after the last one
 */
record RunbookResult(
        String caseId,
        String step,
        String nonce,
        String mailbox,
        String runbook,
        String signature,
        Instant ranAt,
        List<Answered> actions,
        MailboxState before,
        MailboxState after) {

    static final String FORMAT = "lastday.io/exchange-result/1";

    RunbookResult {
        actions = List.copyOf(actions);
    }

    /** How one action went. */
    record Answered(RunbookAction action, State state, String detail) {}

    /** How an action ended. */
    enum State {
        /** Changed. */
        DONE,
        /** It was so before. */
        ALREADY,
        /** Exchange refused, or something broke. */
        FAILED
    }

    /** Why a result is not taken. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** @param member the member of the file that is to blame */
        Refused(String member, String why) {
            super("result.json, " + member + ": " + why);
        }
    }
}
