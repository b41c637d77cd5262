package io.lastday.offboarding.step.mail;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Optional;

/**
 * Takes back what lets others act in the leaver's calendars, and what people outside the firm may see there. The successor keeps
 * it; delegates of the mailbox itself are Exchange's.
 */
final class RemoveDelegates extends MailStep {

    static final ReasonCode SUCCESSOR = new ReasonCode("SUCCESSOR");
    static final ReasonCode NOT_REMOVABLE = new ReasonCode("NOT_REMOVABLE");

    private final Mailboxes mailboxes;
    private final Calendars calendars;
    private final Removals removals;

    RemoveDelegates(Mailboxes mailboxes, Calendars calendars, Removals removals) {
        super("delegates", "Take back calendar delegates", mailboxes);
        this.mailboxes = mailboxes;
        this.calendars = calendars;
        this.removals = removals;
    }

    @Override
    StepResult run(StepContext context, Account account, Mailbox.Here mailbox) {
        return removals.run(context, new Shares(calendars, account.id(), successor(context.brief())));
    }

    /** A calendar's right knows an address and no id. */
    private List<String> successor(CaseBrief brief) {
        return Optional.ofNullable(brief.successor())
                .flatMap(person -> person.in(ConnectedSystem.ENTRA))
                .map(mailboxes::addresses)
                .orElse(List.of());
    }

    private record Shares(Calendars calendars, String user, List<String> successor) implements Removal<CalendarShare> {

        @Override
        public List<CalendarShare> list() {
            return calendars.sharesOf(user).stream()
                    .filter(share -> share.acts() || (share.removable() && !share.inside()))
                    .toList();
        }

        @Override
        public Judgement judge(CalendarShare share) {
            if (successor.stream().anyMatch(share.with()::equalsIgnoreCase)) {
                return new Judgement.Leave(SUCCESSOR, "takes over");
            }
            return share.removable()
                    ? new Judgement.Remove()
                    : new Judgement.Ask(NOT_REMOVABLE, "cannot be taken back by Graph; change it in Exchange");
        }

        @Override
        public void remove(CalendarShare share) {
            calendars.takeBack(user, share);
        }

        @Override
        public String name(CalendarShare share) {
            return "the calendar right of " + share.who() + " (" + share.role() + ", " + share.id() + ")";
        }
    }

    @Override
    public StepFacts facts() {
        return onMailbox(StepFacts.of(StepFacts.Effect.REMOVES, Phase.CONTAIN, Phase.PRESERVE, Phase.HAND_OVER))
                .call("GET /users/{id}/calendars", Calendars.READ, "finds the leaver's own calendars")
                .call("GET /users/{id}/calendars/{id}/calendarPermissions", Calendars.READ, "finds who may act in them")
                .call(
                        "DELETE /users/{id}/calendars/{id}/calendarPermissions/{id}",
                        Calendars.WRITE,
                        "takes such a right back")
                .ends(OutcomeKind.DONE, "Read back, nobody but the successor may act in a calendar of the leaver's.")
                .ends(OutcomeKind.ALREADY_DONE, "Nobody could before; nothing was written.")
                .ends(OutcomeKind.NEEDS_HUMAN, NOT_REMOVABLE, "Everybody of the firm may write to a calendar.")
                .byHand("Take back the calendar's permissions in Outlook or Exchange; exchange.mailbox sees to the"
                        + " mailbox's delegates.")
                .build();
    }
}
