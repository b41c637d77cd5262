package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.connected.Restoring;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.platform.failure.RemoteFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a deleted guest out of the directory's bin, before anything else can be given back to it. */
final class GuestRestore implements RestorePart {

    private final EntraAccounts accounts;
    private final Guests guests;
    private final ReadBack readBack;

    GuestRestore(EntraAccounts accounts, Guests guests, ReadBack readBack) {
        this.accounts = accounts;
        this.guests = guests;
        this.readBack = readBack;
    }

    @Override
    public List<Restored> restore(Snapshot snapshot, LeaverAccounts leaver) {
        boolean wasGuest = snapshot.accounts().stream()
                .anyMatch(facts -> facts.system() == ConnectedSystem.ENTRA && facts.guest());
        Optional<Account> account = leaver.in(ConnectedSystem.ENTRA).filter(known -> wasGuest);
        return account.isPresent() && !isThereOrUnknown(account.get().id())
                ? List.of(Restoring.one(
                        ConnectedSystem.ENTRA,
                        "guest object",
                        () -> restored(account.get().id())))
                : List.of();
    }

    // What does not answer is not called absent: the parts after this one meet the same failure and say so.
    private boolean isThereOrUnknown(String id) {
        try {
            return isThere(id);
        } catch (RemoteFailure unknown) {
            return true;
        }
    }

    private boolean isThere(String id) {
        try {
            accounts.read(id);
            return true;
        } catch (RemoteFailure.NotFound deleted) {
            return false;
        }
    }

    private Outcome restored(String id) {
        if (guests.deletedAt(id).isEmpty()) {
            return new Outcome.Skipped(
                    DirectoryReasons.GONE, "The bin does not hold it any more: the guest has to be invited anew.");
        }
        guests.restore(id);
        return readBack.until(() -> isThere(id), Boolean::booleanValue).isPresent()
                ? new Outcome.Done("The guest object is back.", Map.of("id", id))
                : new Outcome.NeedsHuman(
                        Reasons.NOT_VERIFIED, "Accepted, but it does not show yet. Ask again in a few minutes.");
    }
}
