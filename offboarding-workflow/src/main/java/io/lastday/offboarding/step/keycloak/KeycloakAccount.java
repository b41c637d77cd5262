package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.ReasonCode;
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

    /** There is nothing that the step could do here. */
    static final ReasonCode NOT_APPLICABLE = new ReasonCode("NOT_APPLICABLE");

    /**
     * Whether an id is that of an account which lives in its session alone: made by an identity provider, kept nowhere. It cannot
     * be disabled, has no not-before of its own, and is gone with its session.
     */
    static boolean isLightweight(String id) {
        return id.startsWith(PersonId.LIGHTWEIGHT);
    }

    /** Such an account whose session has ended. */
    static KeycloakAccount ended(String id) {
        return new KeycloakAccount(id, /* enabled */ false, /* federated */ false, Instant.EPOCH, 0, 0);
    }

    /** Whether the account lives in its session alone: see {@link #isLightweight(String)}. */
    public boolean isLightweight() {
        return isLightweight(id);
    }

    /** The session in which such an account lives: Keycloak names the account after it. */
    static String sessionOf(String lightweight) {
        return lightweight.substring(PersonId.LIGHTWEIGHT.length());
    }

    /** Whether nothing is left through which a token could be had or refreshed. */
    boolean isQuiet() {
        return sessions == 0 && grants == 0;
    }
}
