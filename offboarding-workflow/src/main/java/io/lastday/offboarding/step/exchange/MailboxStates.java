package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.firm.FirmId;
import java.util.Optional;
import java.util.UUID;

/** What is known of leavers' mailboxes, from the results of their runbooks. */
public interface MailboxStates {

    /** The mailbox after the last runbook whose result was taken; empty until there is one. */
    Optional<MailboxState> after(FirmId firm, UUID caseId);
}
