package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Restorer;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.platform.failure.RemoteFailure;
import java.util.List;

/** Gives back part by part, in the parts' order. */
final class ConnectedRestorer implements Restorer {

    private final List<RestorePart> parts;

    ConnectedRestorer(List<RestorePart> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public List<Restored> restore(Snapshot snapshot, LeaverAccounts accounts) {
        return parts.stream()
                .flatMap(part -> restored(part, snapshot, accounts).stream())
                .toList();
    }

    /** What one part cannot even look at is open, and hides nothing of what the others have given back. */
    private static List<Restored> restored(RestorePart part, Snapshot snapshot, LeaverAccounts accounts) {
        try {
            return part.restore(snapshot, accounts);
        } catch (RemoteFailure failure) {
            return List.of(Restoring.one(ConnectedSystem.LASTDAY, "a part of what the snapshot holds", () -> {
                throw failure;
            }));
        }
    }
}
