package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.platform.failure.RemoteFailure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Remembers one kind of power as a list. A tenant that does not have the feature makes the part unknown, never empty. */
final class ListedSnapshot implements SnapshotPart {

    private static final String UNKNOWN = "unknown";

    private final String name;
    private final Function<String, ? extends List<?>> read;

    /** @param read lists what an account holds */
    ListedSnapshot(String name, Function<String, ? extends List<?>> read) {
        this.name = name;
        this.read = read;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Taken> take(LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA).map(account -> Taken.of(listed(account.id())));
    }

    private Object listed(String account) {
        try {
            return read.apply(account).stream()
                    .sorted(Comparator.comparing(Object::toString))
                    .toList();
        } catch (RemoteFailure.NotFound | RemoteFailure.Terminal notOffered) {
            return Map.of(UNKNOWN, String.valueOf(notOffered.getMessage()));
        }
    }
}
