package io.lastday.identity.source.keycloak;

import io.lastday.identity.directory.KeycloakUser;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account is asked about. Events tell most changes; a user storage tells none, so that a slice of everybody is asked
 * about in each walk, and within {@code slices} walks all have been.
 *
 * @param slice which of the slices has its turn
 * @param brokered accounts that are known to have a link to the broker
 * @param looks accounts that are to be looked at closely, blocked ones too
 */
record Recheck(Changes changes, int slice, int slices, Set<String> brokered, Set<String> looks) {

    /** @param before what the last whole walk knew; null for an account that is new */
    boolean asks(KeycloakUser now, @Nullable KeycloakUser before) {
        if (looks.contains(now.id())) {
            return true;
        }
        if (brokered.contains(now.id()) && (before == null || linkless(before))) {
            return true;
        }
        boolean otp = Boolean.TRUE.equals(now.totp());
        if (before == null || before.credentials() == null) {
            // the listing says that there is an OTP: a second factor is known without a call. Of a disabled account it
            // matters
            // which sessions and links come back when somebody enables it
            return !otp || !now.active() || (before != null && hasItsTurn(now.id()));
        }
        return before.unread() != null
                || before.active() != now.active()
                || otp != Boolean.TRUE.equals(before.totp())
                || changed(now.id())
                || hasItsTurn(now.id());
    }

    private boolean hasItsTurn(String id) {
        return Math.floorMod(id.hashCode(), slices) == slice;
    }

    private boolean changed(String id) {
        return switch (changes) {
            case Changes.Everybody ignored -> true;
            case Changes.Of(var accounts) -> accounts.contains(id);
        };
    }

    private static boolean linkless(KeycloakUser account) {
        return account.identityLinks() == null || account.identityLinks().isEmpty();
    }
}
