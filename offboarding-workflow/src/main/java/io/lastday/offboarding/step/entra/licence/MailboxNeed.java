package io.lastday.offboarding.step.entra.licence;

import io.lastday.offboarding.step.EarlierSteps.Earlier;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.exchange.MailboxState;
import java.util.Optional;

/** Whether licences may go without a mailbox going with them. */
public sealed interface MailboxNeed {

    /** What is to become of the mailbox is not known to be done. */
    ReasonCode NOT_CONFIRMED = new ReasonCode("MAILBOX_NOT_CONFIRMED");

    /** Whether the mailbox is held is not known; that counts as held. */
    ReasonCode HOLD_UNKNOWN = new ReasonCode("HOLD_UNKNOWN");

    /** No mailbox lives by a licence. */
    record Free() implements MailboxNeed {}

    /** The mailbox keeps what is in it only with a licence. */
    record Kept(String why) implements MailboxNeed {}

    /** Nothing may go yet. */
    record Open(ReasonCode reason, String what) implements MailboxNeed {}

    /**
     * Decides.
     *
     * @param shared whether the mailbox is a shared one now; empty where the account has none
     * @param work how {@code exchange.mailbox} stands; empty where the playbook has no such step
     * @param result the mailbox as the step's runbook left it; empty where there was none
     */
    static MailboxNeed of(Optional<Boolean> shared, Optional<Earlier> work, Optional<MailboxState> result) {
        if (shared.isEmpty()) {
            return new Free();
        }
        if (!work.map(Earlier::verified).orElse(false)) {
            return new Open(
                    NOT_CONFIRMED, "what becomes of the mailbox is not confirmed: finish exchange.mailbox, then retry");
        }
        if (result.isEmpty() || !result.get().holdsAreKnown()) {
            return new Open(
                    HOLD_UNKNOWN, "nobody has told whether the mailbox is held: run the runbook of exchange.mailbox");
        }
        if (result.get().needsLicence()) {
            return new Kept(why(result.get()));
        }
        return shared.get()
                ? new Free()
                : new Open(NOT_CONFIRMED, "the mailbox is not a shared one: look at it in Exchange, then retry");
    }

    private static String why(MailboxState mailbox) {
        if (mailbox.isHeld()) {
            return "the mailbox is on hold, and a hold needs it";
        }
        return Boolean.FALSE.equals(mailbox.archive())
                ? "the mailbox is larger than 50 GB, or of unknown size"
                : "the mailbox has an archive, or nobody knows whether it has";
    }
}
