package io.lastday.offboarding.person;

import java.util.List;

/** What became of an id: exactly one person, none, or more than one. */
public sealed interface ResolvedPerson {

    /** One person. */
    record Known(FoundPerson person, LeaverAccounts accounts) implements ResolvedPerson {}

    /** Every system answered, and none knows this id. */
    record Unknown(PersonId person) implements ResolvedPerson {}

    /** More than one person, or links that contradict each other. */
    record Ambiguous(PersonId person, List<FoundPerson> candidates, String why) implements ResolvedPerson {
        /** Keeps its own copy. */
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }
}
