package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.connected.Restoring;
import io.lastday.offboarding.person.connected.SnapshotSection;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Reasons;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives back one kind of power from the list that the snapshot has of it.
 *
 * @param <T> one thing, as its snapshot part wrote it
 */
final class ListedRestore<T> implements RestorePart {

    private final String section;
    private final Class<T[]> type;
    private final Kind<T> kind;
    private final ReadBack readBack;

    ListedRestore(String section, Class<T[]> type, Kind<T> kind, ReadBack readBack) {
        this.section = section;
        this.type = type;
        this.kind = kind;
        this.readBack = readBack;
    }

    /** What giving back means for one kind of thing. */
    interface Kind<T> {

        /** Whether the thing was the account's own; what a group has comes back with the group. */
        boolean isOwn(T thing, String account);

        /** Whether the account has it now. */
        boolean isThere(T thing, String account);

        /** Gives it, or says why not; {@code null} where it was given and has to show. */
        @Nullable
        Outcome give(T thing, String account);

        /** For people. */
        String words(T thing);
    }

    @Override
    public List<Restored> restore(Snapshot snapshot, LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA).stream()
                .flatMap(account -> SnapshotSection.read(snapshot, section, type).stream()
                        .flatMap(Arrays::stream)
                        .filter(thing -> kind.isOwn(thing, account.id()))
                        .map(thing -> Restoring.one(
                                ConnectedSystem.ENTRA, kind.words(thing), () -> give(thing, account.id()))))
                .filter(restored -> !(restored.outcome() instanceof Outcome.AlreadyDone))
                .toList();
    }

    private Outcome give(T thing, String account) {
        if (kind.isThere(thing, account)) {
            return new Outcome.AlreadyDone("It is there.", Map.of());
        }
        Outcome otherwise = kind.give(thing, account);
        if (otherwise != null) {
            return otherwise;
        }
        return readBack.until(() -> kind.isThere(thing, account), Boolean::booleanValue)
                        .isPresent()
                ? new Outcome.Done("It is there again.", Map.of())
                : new Outcome.NeedsHuman(
                        Reasons.NOT_VERIFIED, "Accepted, but it does not show. Look at the account in Entra.");
    }
}
