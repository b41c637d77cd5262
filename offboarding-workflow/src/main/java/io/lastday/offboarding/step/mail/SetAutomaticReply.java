package io.lastday.offboarding.step.mail;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Attempts;
import io.lastday.offboarding.step.remote.ReadBack;
import java.util.Map;
import java.util.Optional;

/**
 * Answers mail from then on. The playbook may say the text; without one it says nothing of the person but that the mailbox is no
 * longer read, and names the successor where there is one.
 */
final class SetAutomaticReply extends MailStep {

    /** The playbook's setting that holds the text. */
    static final String TEXT = "text";

    private final Mailboxes mailboxes;
    private final ReadBack readBack;

    SetAutomaticReply(Mailboxes mailboxes, ReadBack readBack) {
        super("automatic-reply", "Answer mail automatically", mailboxes);
        this.mailboxes = mailboxes;
        this.readBack = readBack;
    }

    @Override
    StepResult run(StepContext context, Account account, Mailbox.Here mailbox) {
        AutomaticReply wanted = AutomaticReply.saying(text(context.brief()));
        Attempts attempts = Attempts.of(context);
        if (mailbox.reply().answersLike(wanted)) {
            return attempts.any() ? done() : new Outcome.AlreadyDone("Mail is answered with this text already.", FACTS);
        }
        mailboxes.answer(account.id(), wanted);
        Optional<Mailbox> shown = readBack.until(
                () -> mailboxes.of(account.id()),
                state -> state instanceof Mailbox.Here here && here.reply().answersLike(wanted));
        return shown.<StepResult>map(state -> done())
                .orElseGet(() -> attempts.notShown(context, null, "the automatic reply"));
    }

    private static final Map<String, String> FACTS = Map.of("status", AutomaticReply.ALWAYS, "audience", "all");

    private static Outcome.Done done() {
        return new Outcome.Done("Mail is answered automatically, inside and outside the firm.", FACTS);
    }

    private String text(CaseBrief brief) {
        String said = brief.settings().get(TEXT);
        if (said != null && !said.isBlank()) {
            return said.strip();
        }
        String plain = "Thank you for your message. This mailbox is no longer read.";
        return Optional.ofNullable(brief.successor())
                .flatMap(this::contact)
                .map(contact -> plain + " Please write to " + contact + ".")
                .orElse(plain);
    }

    private Optional<String> contact(LeaverAccounts successor) {
        return successor
                .in(ConnectedSystem.ENTRA)
                .map(account -> successor.displayName() + ", " + mailboxes.address(account));
    }

    @Override
    public StepFacts facts() {
        return onMailbox(StepFacts.of(StepFacts.Effect.CHANGES, Phase.CONTAIN, Phase.PRESERVE, Phase.HAND_OVER))
                .call("PATCH /users/{id}/mailboxSettings", Mailboxes.WRITE, "sets the automatic reply")
                .ends(OutcomeKind.DONE, "The reply, read back, answers everybody with the text.")
                .ends(OutcomeKind.ALREADY_DONE, "It did before; nothing was written.")
                .byHand("Set the automatic reply in the Exchange admin centre, for colleagues and for everybody else.")
                .build();
    }
}
