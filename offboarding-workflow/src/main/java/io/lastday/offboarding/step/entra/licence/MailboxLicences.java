package io.lastday.offboarding.step.entra.licence;

import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.exchange.MailboxStates;
import io.lastday.platform.graph.Graph;

/** Tells whether a leaver's licences may go without the mailbox going with them, however the licences came. */
public final class MailboxLicences {

    /** The step that settles a mailbox. */
    public static final StepId MAILBOX = new StepId("exchange.mailbox");

    private final Licences licences;
    private final MailboxStates mailboxes;

    /** @param mailboxes what the runbooks of mailboxes gave back */
    public MailboxLicences(Graph graph, MailboxStates mailboxes) {
        this.licences = new Licences(graph);
        this.mailboxes = mailboxes;
    }

    /** How it is now; reads the mailbox's purpose. */
    public MailboxNeed need(StepContext context, String account) {
        return MailboxNeed.of(
                licences.mailboxIsShared(account),
                context.brief().earlier().of(MAILBOX),
                mailboxes.after(context.firm(), context.caseId()));
    }
}
