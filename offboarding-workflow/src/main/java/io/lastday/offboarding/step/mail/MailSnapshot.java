package io.lastday.offboarding.step.mail;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.platform.failure.RemoteFailure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Remembers a mailbox as far as the steps on it change it. */
final class MailSnapshot implements SnapshotPart {

    static final String NAME = "mail";

    private final Mailboxes mailboxes;
    private final InboxRules rules;
    private final Calendars calendars;

    MailSnapshot(Mailboxes mailboxes, InboxRules rules, Calendars calendars) {
        this.mailboxes = mailboxes;
        this.rules = rules;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Taken> take(LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA).map(account -> switch (mailboxes.of(account.id())) {
            case Mailbox.None none -> Taken.of(Map.of("unknown", "the account has no mailbox"));
            case Mailbox.Elsewhere elsewhere -> Taken.of(Map.of("unknown", "Graph reaches no mailbox"));
            case Mailbox.Here here -> Taken.of(read(account.id(), here));
        });
    }

    // A calendar or a folder that Graph refuses makes the part unknown; an outage is thrown, and holds the snapshot up.
    private Object read(String user, Mailbox.Here here) {
        try {
            return remembered(user, here);
        } catch (RemoteFailure.NotFound | RemoteFailure.Terminal notOffered) {
            return Map.of("unknown", String.valueOf(notOffered.getMessage()));
        }
    }

    private Remembered remembered(String user, Mailbox.Here here) {
        return new Remembered(
                here.shared(),
                here.reply(),
                rules.of(user).stream()
                        .filter(InboxRule::sendsMailOn)
                        .map(rule -> new Rule(rule.id(), rule.enabled(), new TreeSet<>(rule.domains())))
                        .sorted(Comparator.comparing(Rule::id))
                        .toList(),
                calendars.sharesOf(user).stream()
                        .sorted(Comparator.comparing(CalendarShare::calendar).thenComparing(CalendarShare::id))
                        .toList());
    }

    /**
     * What the snapshot has of a mailbox.
     *
     * @param rules those that send mail on, whether they are on or not
     */
    record Remembered(boolean shared, AutomaticReply reply, List<Rule> rules, List<CalendarShare> shares) {}

    /** A rule that sends mail on. */
    record Rule(String id, boolean enabled, Set<String> domains) {}
}
