package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.person.connected.Restoring;
import io.lastday.offboarding.person.connected.SnapshotSection;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers when the password was changed, never the password: a restoration says that a new one has to be set. */
final class PasswordParts implements SnapshotPart, RestorePart {

    private final Passwords passwords;

    PasswordParts(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "entra.password";
    }

    @Override
    public Optional<Taken> take(LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA).map(account -> Taken.of(now(account.id())));
    }

    @Override
    public List<Restored> restore(Snapshot snapshot, LeaverAccounts accounts) {
        Optional<Changed> before = SnapshotSection.read(snapshot, name(), Changed.class);
        return accounts
                .in(ConnectedSystem.ENTRA)
                .filter(account -> before.isPresent())
                .map(account -> Restoring.one(
                        ConnectedSystem.ENTRA, "password", () -> compared(before.get(), now(account.id()))))
                .filter(restored -> !(restored.outcome() instanceof Outcome.AlreadyDone))
                .stream()
                .toList();
    }

    private static Outcome compared(Changed before, Changed now) {
        return now.equals(before)
                ? new Outcome.AlreadyDone("It is the one from before.", Map.of())
                : new Outcome.Skipped(
                        DirectoryReasons.NEW_PASSWORD,
                        "It was replaced by one that nobody knows: set a new one for the person to log in with.");
    }

    private Changed now(String user) {
        return new Changed(String.valueOf(passwords.read(user).changedAt()));
    }

    /** When the password was changed last. */
    record Changed(String changedAt) {}
}
