package io.lastday.device.fact;

import org.jspecify.annotations.Nullable;

/**
 * The members of Graph's {@code user} that tell whose a device is: no telephone number, no place.
 *
 * @param mail the address that the directory vouches for; null where it has none
 * @param accountEnabled null where Graph left it out
 */
public record DirectoryPerson(
        String id,
        @Nullable String displayName,
        @Nullable String userPrincipalName,
        @Nullable String mail,
        @Nullable Boolean accountEnabled,
        @Nullable String department) {}
