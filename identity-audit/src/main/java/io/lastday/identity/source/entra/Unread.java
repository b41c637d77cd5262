package io.lastday.identity.source.entra;

import io.lastday.platform.failure.RemoteFailure;
import java.util.Locale;
import java.util.Optional;

/** Why a part may not be read, for parts without which the walk is whole all the same. */
final class Unread {

    private static final String NO_PREMIUM = "NonPremiumTenant";
    private static final String NO_LICENCE = "premiumlicense";

    private Unread() {}

    /** The reason, where a failure means that the part is not for us to read; empty where it broke. */
    static Optional<String> why(Throwable failure) {
        return switch (failure) {
            case RemoteFailure.MissingPermission refused -> Optional.of(reason(refused));
            // Privileged Identity Management answers a tenant without P2 with a 400 of this code
            case RemoteFailure.Terminal refused
            when refused.code().toLowerCase(Locale.ROOT).contains(NO_LICENCE) -> Optional.of("NO_P2");
            default -> Optional.empty();
        };
    }

    /** Graph refuses a tenant without Entra ID P1 as it refuses a missing permission, with a code of its own. */
    static String reason(RemoteFailure.MissingPermission refused) {
        String said = String.valueOf(refused.getMessage());
        return said.contains(NO_PREMIUM) ? "NO_P1" : "NO_PERMISSION";
    }
}
