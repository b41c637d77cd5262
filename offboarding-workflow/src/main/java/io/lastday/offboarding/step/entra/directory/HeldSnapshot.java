package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.step.ConnectedSystem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers one kind of thing that an account holds.
 *
 * @param name the name in the snapshot, which is the step's that takes such things away
 * @param list what an account holds
 */
record HeldSnapshot(String name, Function<String, ? extends List<? extends Held>> list) implements SnapshotPart {

    @Override
    public Optional<Taken> take(LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA).map(account -> Taken.of(sorted(account.id())));
    }

    private List<? extends Held> sorted(String user) {
        return list.apply(user).stream().sorted(Comparator.comparing(Held::id)).toList();
    }
}
