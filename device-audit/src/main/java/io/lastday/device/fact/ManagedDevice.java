package io.lastday.device.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The members of Graph's {@code managedDevice} that the rules need: no phone number, no app list.
 *
 * @param serialKey digest of the serial number, which only joins sources; null where it is blank or a placeholder
 * @param sku the edition of Windows, where a source tells it
 */
public record ManagedDevice(
        String id,
        @Nullable String deviceName,
        @Nullable String userId,
        @Nullable String userDisplayName,
        @Nullable String userPrincipalName,
        @Nullable String ownerType,
        @Nullable String operatingSystem,
        @Nullable String osVersion,
        @Nullable String sku,
        @Nullable String complianceState,
        @Nullable String jailBroken,
        @Nullable Boolean encrypted,
        @Nullable Instant lastSync,
        @Nullable String entraDevice,
        @Nullable String serialKey,
        @Nullable String patchLevel,
        @Nullable String threatState) {}
