package io.lastday.offboarding.step.mail;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.connected.Restoring;
import io.lastday.offboarding.person.connected.SnapshotSection;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.mail.MailSnapshot.Remembered;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Reasons;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Gives back the automatic reply, rules that were switched off and calendar rights. Cancelled meetings do not come back. */
final class MailRestore implements RestorePart {

    static final ReasonCode SCHEDULED_REPLY = new ReasonCode("SCHEDULED_REPLY");

    private final Mailboxes mailboxes;
    private final InboxRules rules;
    private final Calendars calendars;
    private final ReadBack readBack;

    MailRestore(Mailboxes mailboxes, InboxRules rules, Calendars calendars, ReadBack readBack) {
        this.mailboxes = mailboxes;
        this.rules = rules;
        this.calendars = calendars;
        this.readBack = readBack;
    }

    @Override
    public List<Restored> restore(Snapshot snapshot, LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA).stream()
                .flatMap(account -> SnapshotSection.read(snapshot, MailSnapshot.NAME, Remembered.class).stream()
                        .flatMap(before -> restored(account, before)))
                .filter(restored -> !(restored.outcome() instanceof Outcome.AlreadyDone))
                .toList();
    }

    private Stream<Restored> restored(Account account, Remembered before) {
        Stream<Restored> reply = Stream.of(
                Restoring.one(ConnectedSystem.MAIL, "automatic reply", () -> reply(account.id(), before.reply())));
        Stream<Restored> on = before.rules().stream()
                .filter(MailSnapshot.Rule::enabled)
                .map(rule -> Restoring.one(
                        ConnectedSystem.MAIL, "inbox rule " + rule.id(), () -> rule(account.id(), rule.id())));
        Stream<Restored> shares = before.shares().stream()
                .filter(share -> share.removable() && !share.with().isEmpty())
                .map(share -> Restoring.one(
                        ConnectedSystem.MAIL, "calendar right of " + share.who(), () -> share(account.id(), share)));
        return Stream.of(reply, on, shares).flatMap(each -> each);
    }

    private Outcome reply(String user, AutomaticReply before) {
        BooleanSupplier isBack = () -> mailboxes.of(user) instanceof Mailbox.Here here
                && (here.reply().answersLike(before) || (here.reply().isOff() && before.isOff()));
        if (!isBack.getAsBoolean() && !before.isOff() && !AutomaticReply.ALWAYS.equals(before.status())) {
            return new Outcome.NeedsHuman(
                    SCHEDULED_REPLY, "The reply was set for a time, which may be over: the person sets it anew.");
        }
        return back(isBack, () -> mailboxes.answer(user, before));
    }

    private Outcome rule(String user, String id) {
        BooleanSupplier isOn =
                () -> rules.of(user).stream().anyMatch(rule -> rule.id().equals(id) && rule.enabled());
        return back(isOn, () -> rules.setEnabled(user, id, /* enabled */ true));
    }

    private Outcome share(String user, CalendarShare before) {
        BooleanSupplier isThere = () -> calendars.sharesOf(user).stream()
                .anyMatch(share -> share.calendar().equals(before.calendar())
                        && share.with().equalsIgnoreCase(before.with()));
        return back(isThere, () -> calendars.giveBack(user, before));
    }

    private Outcome back(BooleanSupplier isBack, Runnable give) {
        if (isBack.getAsBoolean()) {
            return new Outcome.AlreadyDone("It is as it was.", Map.of());
        }
        give.run();
        return readBack.until(isBack::getAsBoolean, Boolean::booleanValue).isPresent()
                ? new Outcome.Done("It is as it was.", Map.of())
                : new Outcome.NeedsHuman(Reasons.NOT_VERIFIED, "Accepted, but it does not show. Look at the mailbox.");
    }
}
