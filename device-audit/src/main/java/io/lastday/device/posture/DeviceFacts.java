package io.lastday.device.posture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one device, joined over the sources, before anything is concluded. Raw words stay as the sources
 * wrote them.
 *
 * @param identity which device, and whose
 * @param system what it runs
 * @param lastSync when it last spoke to its management; null is never (sentinel dates are null, future ones are clamped)
 * @param ownerType Intune's {@code managedDeviceOwnerType}
 * @param trustType Entra's {@code trustType}, where the device is known there
 * @param managed false for a device that Entra saw and no management knows
 * @param observedAt when its source was last read whole
 */
public record DeviceFacts(
        Identity identity,
        OperatingSystem system,
        @Nullable Instant lastSync,
        @Nullable String ownerType,
        @Nullable String trustType,
        Compliance compliance,
        LockFacts lock,
        Protection protection,
        boolean managed,
        Instant observedAt) {

    /** @param personId Entra object id of its user; null where nobody is known */
    public record Identity(
            String id,
            String name,
            @Nullable String personId,
            @Nullable String personName,
            @Nullable String email) {}

    /** @param patchLevel Android's security patch level, {@code yyyy-MM-dd}; blank or null where not reported */
    public record OperatingSystem(
            Platform platform,
            @Nullable String name,
            @Nullable String version,
            @Nullable String patchLevel) {}

    /** What the inventory says of itself; {@code complianceState} alone proves nothing. */
    public record Compliance(
            @Nullable String complianceState,
            @Nullable String jailBroken,
            @Nullable Boolean encrypted,
            @Nullable String threatState) {}

    /** The platform, for short. */
    public Platform platform() {
        return system.platform();
    }
}
