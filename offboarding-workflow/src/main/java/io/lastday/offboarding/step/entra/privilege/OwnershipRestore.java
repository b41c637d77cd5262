package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.connected.Restoring;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Reasons;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the person an owner of their applications again. Whoever succeeded them stays one. */
final class OwnershipRestore implements RestorePart {

    private static final ReasonCode DELETED = new ReasonCode("DELETED");

    private final OwnedApplications applications;
    private final ReadBack readBack;

    OwnershipRestore(OwnedApplications applications, ReadBack readBack) {
        this.applications = applications;
        this.readBack = readBack;
    }

    @Override
    public List<Restored> restore(Snapshot snapshot, LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA).stream()
                .flatMap(account -> RememberedApplications.in(snapshot).stream()
                        .map(key -> Restoring.one(
                                ConnectedSystem.ENTRA,
                                "ownership of the application " + key.id(),
                                () -> give(key, account.id()))))
                .filter(restored -> !(restored.outcome() instanceof Outcome.AlreadyDone))
                .toList();
    }

    private Outcome give(OwnedApplications.Key key, String account) {
        Optional<OwnedApplication> found = applications.read(key);
        if (found.isEmpty()) {
            return new Outcome.Skipped(DELETED, "The application has been deleted since.");
        }
        if (found.get().ownedBy(account)) {
            return new Outcome.AlreadyDone("The person owns it.", Map.of());
        }
        applications.addOwner(found.get(), account);
        boolean shows = readBack.until(
                        () -> applications
                                .read(key)
                                .map(application -> application.ownedBy(account))
                                .orElse(false),
                        Boolean::booleanValue)
                .isPresent();
        return shows
                ? new Outcome.Done("The person owns it again.", Map.of())
                : new Outcome.NeedsHuman(Reasons.NOT_VERIFIED, "Accepted, but it does not show. Look at its owners.");
    }
}
