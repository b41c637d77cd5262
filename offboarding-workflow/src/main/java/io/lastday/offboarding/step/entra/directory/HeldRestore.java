package io.lastday.offboarding.step.entra.directory;

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
import io.lastday.platform.failure.RemoteFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives back what the snapshot shows of one kind and the account no longer holds.
 *
 * @param part the snapshot's part
 * @param type an array of the things, as the snapshot holds them
 * @param what the kind of thing, for people
 * @param list what an account holds now
 * @param give gives one thing back to an account
 * @param cannot why a thing cannot be given back; empty where it can
 */
record HeldRestore<T extends Held>(
        String part,
        Class<T[]> type,
        String what,
        Function<String, List<T>> list,
        BiConsumer<T, String> give,
        Function<T, Optional<Outcome>> cannot,
        ReadBack readBack)
        implements RestorePart {

    @Override
    public List<Restored> restore(Snapshot snapshot, LeaverAccounts accounts) {
        List<T> before =
                SnapshotSection.read(snapshot, part, type).map(Arrays::asList).orElse(List.of());
        return before.isEmpty()
                ? List.of()
                : accounts.in(ConnectedSystem.ENTRA)
                        .map(account -> restored(before, account.id()))
                        .orElse(List.of());
    }

    private List<Restored> restored(List<T> before, String user) {
        Set<String> now;
        try {
            now = ids(user);
        } catch (RemoteFailure failure) {
            return List.of(Restoring.one(ConnectedSystem.ENTRA, "every " + what, () -> {
                throw failure;
            }));
        }
        return before.stream()
                .filter(thing -> !now.contains(thing.id()))
                .map(thing ->
                        Restoring.one(ConnectedSystem.ENTRA, what + " " + thing.name(), () -> restored(thing, user)))
                .toList();
    }

    private Outcome restored(T thing, String user) {
        return cannot.apply(thing).orElseGet(() -> given(thing, user));
    }

    private Outcome given(T thing, String user) {
        try {
            give.accept(thing, user);
        } catch (RemoteFailure.NotFound gone) {
            return new Outcome.Skipped(DirectoryReasons.GONE, "It does not exist any more.");
        } catch (RemoteFailure.Terminal refused) {
            return afterRefusal(thing, user, refused);
        }
        return readBack.until(() -> ids(user), held -> held.contains(thing.id()))
                        .isPresent()
                ? new Outcome.Done("It is given back.", Map.of("id", thing.id()))
                : new Outcome.NeedsHuman(
                        Reasons.NOT_VERIFIED, "Accepted, but it does not show yet. Ask again in a few minutes.");
    }

    // What is there already is refused as well; whether it is, only the list tells.
    private Outcome afterRefusal(T thing, String user, RemoteFailure.Terminal refused) {
        if (ids(user).contains(thing.id())) {
            return new Outcome.AlreadyDone("It is there.", Map.of("id", thing.id()));
        }
        throw refused;
    }

    private Set<String> ids(String user) {
        return list.apply(user).stream().map(Held::id).collect(Collectors.toSet());
    }
}
