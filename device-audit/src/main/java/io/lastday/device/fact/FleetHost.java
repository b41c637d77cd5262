package io.lastday.device.fact;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of Fleet's host that the rules need.
 *
 * @param osName the system with its version, as Fleet words it, for example {@code Ubuntu 24.04.3 LTS}
 * @param serialKey digest of the hardware's serial number; null where it is blank or a placeholder
 * @param policies the response of each policy by its id: {@code pass}, {@code fail}, or blank where it has not run
 */
public record FleetHost(
        String id,
        @Nullable String name,
        @Nullable String platform,
        @Nullable String osName,
        @Nullable String osVersion,
        @Nullable String serialKey,
        @Nullable Boolean encrypted,
        @Nullable Instant seen,
        @Nullable String email,
        Map<String, String> policies) {

    public FleetHost {
        policies = Map.copyOf(policies);
    }
}
