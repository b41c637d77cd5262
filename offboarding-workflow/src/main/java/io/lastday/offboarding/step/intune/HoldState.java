package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.step.EarlierSteps.Earlier;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.exchange.MailboxState;
import io.lastday.offboarding.step.exchange.MailboxStates;
import java.util.Optional;

/** What is known of holds on the leaver's data before something is destroyed. */
enum HoldState {
    /** None. */
    FREE,
    /** At least one. */
    HELD,
    /** Nobody has found out, or somebody went on without finding out. */
    UNKNOWN;

    private static final StepId MAILBOX = new StepId("exchange.mailbox");

    static HoldState of(StepContext context, MailboxStates states) {
        Optional<Earlier> mailbox = context.brief().earlier().of(MAILBOX);
        if (mailbox.filter(HoldState::hadNoMailbox).isPresent()) {
            return FREE;
        }
        return mailbox.filter(Earlier::verified)
                .flatMap(done -> states.after(context.firm(), context.caseId()))
                .filter(MailboxState::holdsAreKnown)
                .map(state -> state.isHeld() ? HELD : FREE)
                .orElse(UNKNOWN);
    }

    private static boolean hadNoMailbox(Earlier mailbox) {
        return mailbox.finished()
                && mailbox.outcome() == OutcomeKind.SKIPPED
                && "NO_MAILBOX".equals(mailbox.reasonCode());
    }
}
