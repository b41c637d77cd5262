package io.lastday.device.person;

import org.jspecify.annotations.Nullable;

/**
 * The person of a device, as the directory knows them.
 *
 * @param reason machine reason; there where the state is UNKNOWN
 * @param name as the directory shows it; null where they are not in it
 */
public record Holder(
        PersonState state,
        @Nullable String reason,
        @Nullable String name,
        @Nullable String department) {

    static Holder unknown(String reason) {
        return new Holder(PersonState.UNKNOWN, reason, null, null);
    }

    /** Whether they may sign in; null where they are not there, or it is not known. */
    public @Nullable Boolean enabled() {
        return switch (state) {
            case ENABLED -> true;
            case DISABLED -> false;
            case MISSING, UNKNOWN -> null;
        };
    }
}
