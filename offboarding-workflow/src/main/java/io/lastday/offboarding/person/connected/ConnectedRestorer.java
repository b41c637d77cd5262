package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Restorer;
import io.lastday.offboarding.person.Snapshot;
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
                .flatMap(part -> part.restore(snapshot, accounts).stream())
                .toList();
    }
}
