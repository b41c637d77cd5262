package io.lastday.offboarding.person;

import io.lastday.offboarding.person.Snapshot.AccountFacts;
import java.util.List;
import java.util.Optional;

/** One kind of thing that a snapshot remembers, read from one system. Blocking; writes nothing. */
public interface SnapshotPart {

    /** The name under which the snapshot's JSON holds this part, such as {@code entra.groups}. */
    String name();

    /**
     * What there is now, sorted, so that the same state is the same text; empty where the person has no account there.
     *
     * <p>What cannot be read is thrown as {@code RemoteFailure}: an outage fails the whole snapshot, and a permission that nobody
     * granted stands in it as unknown.
     */
    Optional<Taken> take(LeaverAccounts accounts);

    /**
     * What a part read.
     *
     * @param value text, whole numbers, truth values, and lists, maps and records of them
     * @param accounts the facts of accounts that restoration decides on; none where the part is about something else
     */
    record Taken(Object value, List<AccountFacts> accounts) {
        /** Keeps its own copy. */
        public Taken {
            accounts = List.copyOf(accounts);
        }

        /** Something that is not an account. */
        public static Taken of(Object value) {
            return new Taken(value, List.of());
        }
    }
}
