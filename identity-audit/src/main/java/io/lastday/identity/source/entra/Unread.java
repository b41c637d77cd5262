package io.lastday.identity.source.entra;

import io.lastday.platform.failure.RemoteFailure;

/** Why a part may not be read, for parts without which the walk is whole all the same. */
final class Unread {

    private static final String NO_PREMIUM = "NonPremiumTenant";

    private Unread() {}

    /** Graph refuses a tenant without Entra ID P1 as it refuses a missing permission, with a code of its own. */
    static String reason(RemoteFailure.MissingPermission refused) {
        String said = String.valueOf(refused.getMessage());
        return said.contains(NO_PREMIUM) ? "NO_P1" : "NO_PERMISSION";
    }
}
