package io.lastday.identity.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account in the firm's realm.
 *
 * @param linkedTo Entra object id that the configured attribute or a broker link gives; an address is never a link
 * @param totp the listing says that an OTP is set up
 * @param credentials null where they were not asked for
 * @param federated the user storage (LDAP) that the account comes from
 * @param offlineSessions null where they were not counted
 * @param roles effective realm roles, null where no flow asks for them
 * @param unread why the credentials are not known; null where they are, or were not asked for
 */
public record KeycloakUser(
        String realm,
        String id,
        String username,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable Boolean emailVerified,
        @Nullable Boolean enabled,
        @Nullable String linkedTo,
        @Nullable LinkedBy linkedBy,
        @Nullable Boolean totp,
        @Nullable List<Credential> credentials,
        List<String> requiredActions,
        @Nullable String federated,
        List<IdentityLink> identityLinks,
        @Nullable Integer offlineSessions,
        @Nullable Boolean serviceAccount,
        @Nullable List<String> roles,
        @Nullable String unread) {

    public KeycloakUser {
        credentials = credentials == null ? null : List.copyOf(credentials);
        requiredActions = requiredActions == null ? List.of() : List.copyOf(requiredActions);
        identityLinks = identityLinks == null ? List.of() : List.copyOf(identityLinks);
        roles = roles == null ? null : List.copyOf(roles);
    }

    /** What links the account to one in Entra. */
    public enum LinkedBy {
        ATTRIBUTE,
        BROKER
    }

    /**
     * @param type password, otp, webauthn, webauthn-passwordless, recovery-authn-codes, …
     * @param stored held by the user storage and not by Keycloak
     */
    public record Credential(
            String type,
            @Nullable String label,
            @Nullable Instant created,
            @Nullable Boolean stored) {}

    /** A log-in at another identity provider that opens this account. */
    public record IdentityLink(String provider, @Nullable String user) {}

    /** Whether somebody can sign in with it. */
    public boolean active() {
        return !Boolean.FALSE.equals(enabled);
    }
}
