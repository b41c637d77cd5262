package io.lastday.identity.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One whole walk over the firm's Keycloak realm, as it is kept. */
public record KeycloakFacts(String realm, List<KeycloakUser> users, Flow flow) {

    /**
     * @param linkedTo Entra object id in the configured attribute; the only link that is believed
     * @param totp the listing says that an OTP is set up
     * @param credentials types of the credentials; null where they were not asked for
     * @param unread why the credentials are not known; null where they are
     */
    public record KeycloakUser(
            String id,
            String username,
            @Nullable String displayName,
            @Nullable String email,
            boolean enabled,
            @Nullable String linkedTo,
            boolean totp,
            @Nullable List<String> credentials,
            @Nullable String unread) {

        /** This user with the types of their credentials. */
        public KeycloakUser withCredentials(List<String> types) {
            return new KeycloakUser(id, username, displayName, email, enabled, linkedTo, totp, types, null);
        }

        /** This user, whose credentials could not be asked for. */
        public KeycloakUser without(String reason) {
            return new KeycloakUser(id, username, displayName, email, enabled, linkedTo, totp, null, reason);
        }
    }

    /** The flow that browsers go through; {@code unread} says why it is not known. */
    public record Flow(
            @Nullable String alias,
            List<Execution> executions,
            @Nullable String unread) {}

    /** @param subflow whether it holds the executions of the next deeper level that follow it */
    public record Execution(
            int level,
            @Nullable String requirement,
            @Nullable String provider,
            boolean subflow) {}
}
