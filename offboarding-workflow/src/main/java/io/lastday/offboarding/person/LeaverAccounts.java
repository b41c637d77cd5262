package io.lastday.offboarding.person;

import io.lastday.offboarding.step.ConnectedSystem;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of one leaver over all systems, pinned when the case is made.
 *
 * @param person who leaves
 * @param displayName the name for people
 * @param accounts one for each system that knows the person
 */
public record LeaverAccounts(PersonId person, String displayName, List<Account> accounts) {

    /** Keeps its own copy. */
    public LeaverAccounts {
        accounts = List.copyOf(accounts);
    }

    /** The account in one system, if the person has one there. */
    public Optional<Account> in(ConnectedSystem system) {
        return accounts.stream().filter(account -> account.system() == system).findFirst();
    }
}
