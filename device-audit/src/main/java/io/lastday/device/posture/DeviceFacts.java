package io.lastday.device.posture;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one source says of one device, before anything is concluded. Raw words stay as the source wrote them.
 *
 * @param source which system says it
 * @param identity which device, and whose
 * @param system what it runs
 * @param lastSync when it last spoke to that source; null is never (sentinel dates are null, future ones are clamped)
 * @param ownerType Intune's {@code managedDeviceOwnerType}, or the same words from another source
 * @param trustType Entra's {@code trustType}, where the device is known there
 * @param managed false for a device that Entra saw and no management knows
 * @param observedAt when the source was last read whole
 */
public record DeviceFacts(
        String source,
        Identity identity,
        OperatingSystem system,
        @Nullable Instant lastSync,
        @Nullable String ownerType,
        @Nullable String trustType,
        Compliance compliance,
        LockFacts lock,
        Protection protection,
        AppFacts apps,
        boolean managed,
        Instant observedAt) {

    /** @param personId Entra object id of its user; null where nobody is known */
    public record Identity(
            String id,
            String name,
            @Nullable String personId,
            @Nullable String personName,
            @Nullable String email) {}

    /**
     * @param patchLevel Android's security patch level, {@code yyyy-MM-dd}; blank or null where not reported
     * @param sku the edition's name as the source spells it; null where it does not tell
     */
    public record OperatingSystem(
            Platform platform,
            @Nullable String name,
            @Nullable String version,
            @Nullable String patchLevel,
            @Nullable String sku) {

        /** A Linux inside a Windows machine: its screen, disk and anti-malware are the host's. */
        public boolean isGuest() {
            return platform == Platform.LINUX && name != null && name.contains("WSL");
        }
    }

    /** What the inventory says of itself; {@code complianceState} alone proves nothing. */
    public record Compliance(
            @Nullable String complianceState,
            @Nullable String jailBroken,
            @Nullable Boolean encrypted,
            @Nullable String threatState) {}

    /**
     * Consumer messengers that were found among its apps.
     *
     * @param found their names, sorted; empty where none was seen, which proves no absence
     * @param unread why apps could not be asked for; null where they could
     */
    public record AppFacts(List<String> found, @Nullable String unread) {

        public AppFacts {
            found = found.stream().sorted().distinct().toList();
        }
    }

    /** The platform, for short. */
    public Platform platform() {
        return system.platform();
    }
}
