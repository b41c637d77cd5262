package io.lastday.offboarding.remediation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides on a remediation, as Keycloak says it now.
 *
 * @param enabled whether anybody can log in with the account
 * @param federated whether it comes from a user federation (LDAP)
 * @param asked aliases of what it is asked at its next log-in
 * @param credentials kinds of credential that it holds, in Keycloak and in the directory behind it
 * @param alias what the realm calls the action; null where the realm does not have it
 * @param offered whether the realm has it switched on
 */
public record AccountNow(
        boolean enabled,
        boolean federated,
        Set<String> asked,
        Set<String> credentials,
        @Nullable String alias,
        boolean offered) {

    /** Keeps its own copies. */
    public AccountNow {
        asked = Set.copyOf(asked);
        credentials = Set.copyOf(credentials);
    }

    /** Whether the account is asked for it. */
    boolean isAsked() {
        return alias != null && asked.contains(alias);
    }
}
