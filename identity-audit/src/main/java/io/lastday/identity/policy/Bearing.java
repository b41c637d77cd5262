package io.lastday.identity.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one policy does for one account.
 *
 * @param included the path by which it takes the account in; null where it does not
 * @param excluded the path by which it leaves the account out again
 * @param grant in the tenant's words
 * @param escapes sign-ins that it does not ask at
 * @param reason machine reason where it is weaker or unclear
 */
public record Bearing(
        String id,
        String name,
        Effect effect,
        @Nullable String included,
        @Nullable String excluded,
        String grant,
        List<Escape> escapes,
        @Nullable String reason) {

    public Bearing {
        escapes = List.copyOf(escapes);
    }

    /** What a policy is worth to an account. */
    public enum Effect {
        ENFORCES,
        /** Lets nobody in at the sign-ins that it applies to. */
        BLOCKS,
        WEAKER,
        REPORTS_ONLY,
        EXCLUDED,
        UNCLEAR
    }
}
