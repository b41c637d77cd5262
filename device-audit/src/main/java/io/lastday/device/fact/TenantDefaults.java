package io.lastday.device.fact;

import org.jspecify.annotations.Nullable;

/**
 * What the tenant says of devices that no policy speaks of.
 *
 * @param secureByDefault false where a device without a policy is called compliant
 */
public record TenantDefaults(
        @Nullable Boolean secureByDefault, @Nullable Integer checkInThresholdDays) {}
