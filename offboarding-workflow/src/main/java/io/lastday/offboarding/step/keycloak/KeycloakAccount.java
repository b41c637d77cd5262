package io.lastday.offboarding.step.keycloak;

import java.time.Instant;

/**
 * The state of a Keycloak account that containment decides on.
 *
 * @param enabled whether it can log in
 * @param federated whether it comes from a user federation (LDAP), whose sync may undo a change
 * @param notBefore tokens issued before are refused; the epoch where it was never set
 * @param sessions online sessions
 * @param grants clients that hold a consent or an offline token
 */
public record KeycloakAccount(
        String id, boolean enabled, boolean federated, Instant notBefore, int sessions, int grants) {

    /** Whether nothing is left through which a token could be had or refreshed. */
    boolean isQuiet() {
        return sessions == 0 && grants == 0;
    }
}
