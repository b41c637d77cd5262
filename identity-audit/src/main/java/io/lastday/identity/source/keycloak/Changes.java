package io.lastday.identity.source.keycloak;

import java.util.Set;

/** Whose credentials, links or profile may have changed since a position in the realm's events. */
sealed interface Changes {

    /** Nobody can say: everybody is asked. */
    record Everybody(String because) implements Changes {}

    /** Ids of accounts; nobody else has changed as far as events tell. */
    record Of(Set<String> accounts) implements Changes {

        public Of {
            accounts = Set.copyOf(accounts);
        }
    }
}
