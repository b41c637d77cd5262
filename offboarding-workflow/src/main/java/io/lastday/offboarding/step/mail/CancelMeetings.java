package io.lastday.offboarding.step.mail;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Cancels the meetings that the leaver would still hold: nobody else can, and they would stand in everybody's calendar for ever.
 * Graph lets no meeting change its organiser, so handing over means that the cancellation names the successor.
 */
final class CancelMeetings extends MailStep {

    /** The playbook's setting that holds what guests are told. */
    static final String COMMENT = "comment";

    private final Mailboxes mailboxes;
    private final Meetings meetings;
    private final Removals removals;

    CancelMeetings(Mailboxes mailboxes, Meetings meetings, Removals removals) {
        super("meetings", "Cancel meetings or hand them over", mailboxes);
        this.mailboxes = mailboxes;
        this.meetings = meetings;
        this.removals = removals;
    }

    @Override
    StepResult run(StepContext context, Account account, Mailbox.Here mailbox) {
        return removals.run(context, new Organised(meetings, account.id(), context.now(), comment(context.brief())));
    }

    private String comment(CaseBrief brief) {
        String said = brief.settings().get(COMMENT);
        if (said != null && !said.isBlank()) {
            return said.strip();
        }
        String plain = "This meeting is cancelled: its organiser is no longer available.";
        return Optional.ofNullable(brief.successor())
                .flatMap(person -> person.in(ConnectedSystem.ENTRA)
                        .map(account -> plain + " " + person.displayName() + " (" + mailboxes.address(account)
                                + ") takes over and will invite anew where it goes on."))
                .orElse(plain);
    }

    private record Organised(Meetings meetings, String user, Instant now, String comment) implements Removal<Meeting> {

        @Override
        public List<Meeting> list() {
            return meetings.organisedBy(user, now);
        }

        @Override
        public Judgement judge(Meeting meeting) {
            return new Judgement.Remove();
        }

        @Override
        public void remove(Meeting meeting) {
            if (meeting.begun()) {
                meetings.end(user, meeting.id(), now);
            } else {
                meetings.cancel(user, meeting.id(), comment);
            }
        }

        @Override
        public String name(Meeting meeting) {
            return meeting.words() + " (" + meeting.id() + ")";
        }
    }

    @Override
    public StepFacts facts() {
        return onMailbox(StepFacts.of(StepFacts.Effect.DESTROYS, Phase.HAND_OVER))
                .call("GET /users/{id}/calendarView", Calendars.READ, "finds meetings ahead that the leaver organises")
                .call(
                        "GET /users/{id}/events/{id}",
                        Calendars.READ,
                        "tells a series that has begun from one that has not")
                .call("POST /users/{id}/events/{id}/cancel", Calendars.WRITE, "cancels, and tells the guests why")
                .call("PATCH /users/{id}/events/{id} recurrence", Calendars.WRITE, "ends a series that has begun")
                .ends(OutcomeKind.DONE, "Read back, no meeting ahead has the leaver as its organiser.")
                .ends(OutcomeKind.ALREADY_DONE, "None had before; nothing was written.")
                .byHand("Cancel the meetings in Outlook, or run Remove-CalendarEvents in Exchange.")
                .build();
    }
}
