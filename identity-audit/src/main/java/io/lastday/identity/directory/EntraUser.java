package io.lastday.identity.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account in Entra.
 *
 * @param accountEnabled null where it was not said: taken for enabled, because leaving somebody out needs a reason
 * @param userType {@code Member} or {@code Guest}
 * @param synced whether the account comes from an on-premises directory
 * @param lastSignIn null where it is not known (P1 needed) or there never was one
 * @param addresses addresses that Entra itself has verified: mail, proxy addresses, identities
 */
public record EntraUser(
        String id,
        @Nullable String displayName,
        @Nullable String userPrincipalName,
        @Nullable String mail,
        @Nullable Boolean accountEnabled,
        @Nullable String userType,
        @Nullable Instant createdAt,
        @Nullable Boolean synced,
        @Nullable Instant lastSignIn,
        List<String> addresses) {

    private static final String EXTERNAL = "#EXT#";

    public EntraUser {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
    }

    /** Whether somebody can sign in with it. */
    public boolean enabled() {
        return !Boolean.FALSE.equals(accountEnabled);
    }

    public boolean guest() {
        return "Guest".equalsIgnoreCase(userType);
    }

    /** Whether the account belongs to another organisation: its user principal name says so. */
    public boolean external() {
        return userPrincipalName != null && userPrincipalName.contains(EXTERNAL);
    }
}
