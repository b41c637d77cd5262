package io.lastday.device.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The members of Graph's {@code device} that the rules need.
 *
 * @param deviceId joins Intune's {@code azureADDeviceId}
 * @param approximateLastSignIn about a fortnight coarse: good for presence, for nothing finer
 */
public record DirectoryDevice(
        String id,
        @Nullable String deviceId,
        @Nullable String displayName,
        @Nullable String operatingSystem,
        @Nullable String osVersion,
        @Nullable String trustType,
        @Nullable Boolean managed,
        @Nullable Boolean accountEnabled,
        @Nullable Instant approximateLastSignIn) {}
