package io.lastday.offboarding.person.connected;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as the firm's realm tells them.
 *
 * @param verifiedMail the e-mail address where Keycloak verified it, else null
 * @param entraIds Entra object ids that the link attribute names: none, one, or by mistake several
 */
record KeycloakPerson(
        String id,
        String username,
        String displayName,
        @Nullable String email,
        @Nullable String verifiedMail,
        boolean enabled,
        Set<String> entraIds) {

    KeycloakPerson {
        entraIds = Set.copyOf(entraIds);
    }
}
