package io.lastday.offboarding.person;

import java.util.List;

/**
 * People over all connected systems. Blocking.
 *
 * <p>An outage is never an absence: a system that did not answer stands in {@link PeopleFound#incomplete()}, or is
 * thrown as {@code RemoteFailure} where the answer would otherwise be wrong.
 */
public interface PeopleDirectory {

    /** People whose name, username, e-mail or employee id starts with {@code query}. */
    PeopleFound find(String query);

    /**
     * One person with the accounts that belong to them.
     *
     * @param id as HR chose it
     * @param confirmedLinks suggested accounts that HR confirmed to be the same person
     */
    ResolvedPerson resolve(PersonId id, List<PersonId> confirmedLinks);

    /** How many enabled members the firm has: what 5% of it is counted from. */
    int headcount();
}
