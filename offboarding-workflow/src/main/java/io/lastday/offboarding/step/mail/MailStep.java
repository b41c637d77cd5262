package io.lastday.offboarding.step.mail;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.RemoteSteps;

/** A step on the mailbox of the leaver's Entra account; without a mailbox there is nothing to do. */
abstract class MailStep implements Step {

    /** The account has no mailbox. */
    static final ReasonCode NO_MAILBOX = new ReasonCode("NO_MAILBOX");

    /** There should be a mailbox, and Graph does not reach it. */
    static final ReasonCode MAILBOX_ELSEWHERE = new ReasonCode("MAILBOX_ELSEWHERE");

    private final String action;
    private final String title;
    private final Mailboxes mailboxes;

    MailStep(String action, String title, Mailboxes mailboxes) {
        this.action = action;
        this.title = title;
        this.mailboxes = mailboxes;
    }

    @Override
    public final StepId id() {
        return new StepId("mail." + action);
    }

    @Override
    public final ConnectedSystem system() {
        return ConnectedSystem.MAIL;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, ConnectedSystem.ENTRA, account -> inMailbox(context, account));
    }

    private StepResult inMailbox(StepContext context, Account account) {
        return switch (mailboxes.of(account.id())) {
            case Mailbox.None none -> new Outcome.Skipped(NO_MAILBOX, "The account has no mailbox.");
            case Mailbox.Elsewhere elsewhere ->
                new Outcome.NeedsHuman(
                        MAILBOX_ELSEWHERE,
                        "Graph reaches no mailbox, yet " + elsewhere.why()
                                + ". If it is on premises, do this there, then skip the step; if there is none, skip it.");
            case Mailbox.Here here -> run(context, account, here);
        };
    }

    abstract StepResult run(StepContext context, Account account, Mailbox.Here mailbox);

    /** What all steps on mailboxes say of themselves. */
    static StepFacts.Builder onMailbox(StepFacts.Builder facts) {
        return facts.call("GET /users/{id}/mailboxSettings", Mailboxes.READ, "finds the mailbox, and how it is set")
                .call("GET /users/{id}", Mailboxes.USERS, "tells no mailbox from one that Graph does not reach")
                .ends(OutcomeKind.SKIPPED, NO_MAILBOX, "The account has no mailbox.")
                .ends(OutcomeKind.NEEDS_HUMAN, MAILBOX_ELSEWHERE, "There should be a mailbox; Graph reaches none.");
    }
}
