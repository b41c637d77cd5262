package io.lastday.device.inventory;

import io.lastday.device.inventory.EntraFacts.DirectoryDevice;
import io.lastday.device.inventory.IntuneFacts.ManagedDevice;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.DeviceFacts.Compliance;
import io.lastday.device.posture.DeviceFacts.Identity;
import io.lastday.device.posture.DeviceFacts.OperatingSystem;
import io.lastday.device.posture.LockFacts;
import io.lastday.device.posture.Platform;
import io.lastday.device.posture.Protection;
import io.lastday.device.posture.SettingReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins what Intune and Entra say of the same device. <b>Pure.</b> The key is Entra's device id, never a name; a device
 * without a person is kept; one that signed in lately and that no management knows becomes a row of its own.
 */
public final class DeviceJoin {

    /** Entra sign-ins of so many days make a device present. */
    static final int SEEN_DAYS = 30;

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
    private static final SettingReading NOT_MANAGED = new SettingReading("none", null, "NOT_MANAGED");

    private final SettingIds settings;
    private final Instant now;

    /** @param now the evaluation's one clock reading */
    public DeviceJoin(SettingIds settings, Instant now) {
        this.settings = settings;
        this.now = now;
    }

    /** Facts with the time of the walk that gave them. */
    public record Observed<F>(F facts, Instant at) {}

    /** Facts of every device; without Entra's walk no device is taken for unmanaged. */
    public List<DeviceFacts> join(Observed<IntuneFacts> intune, Optional<Observed<EntraFacts>> entra) {
        Map<String, DirectoryDevice> directory =
                entra.map(DeviceJoin::byDeviceId).orElse(Map.of());
        Stream<DeviceFacts> managed =
                intune.facts().devices().stream().map(device -> managed(device, intune, directory));
        Stream<DeviceFacts> unmanaged = entra.stream().flatMap(seen -> unmanaged(seen, intune.facts()));
        return Stream.concat(managed, unmanaged).toList();
    }

    private static Map<String, DirectoryDevice> byDeviceId(Observed<EntraFacts> entra) {
        return entra.facts().devices().stream()
                .filter(device -> usable(device.deviceId()).isPresent())
                .collect(Collectors.toMap(
                        device -> Objects.requireNonNull(device.deviceId()),
                        Function.identity(),
                        (first, second) -> first));
    }

    private DeviceFacts managed(
            ManagedDevice device, Observed<IntuneFacts> intune, Map<String, DirectoryDevice> directory) {
        Platform platform = Platform.of(device.operatingSystem());
        String trustType = usable(device.azureADDeviceId())
                .map(directory::get)
                .map(DirectoryDevice::trustType)
                .orElse(null);
        return new DeviceFacts(
                identity(device),
                new OperatingSystem(
                        platform, device.operatingSystem(), device.osVersion(), device.androidSecurityPatchLevel()),
                seen(device.lastSyncDateTime()),
                device.managedDeviceOwnerType(),
                trustType,
                new Compliance(
                        device.complianceState(),
                        device.jailBroken(),
                        device.isEncrypted(),
                        device.partnerReportedThreatState()),
                lock(device.id(), platform, intune.facts()),
                protection(device.id(), platform, intune.facts()),
                /* managed */ true,
                intune.at());
    }

    private static Identity identity(ManagedDevice device) {
        String name = present(device.deviceName()).orElse("unnamed device");
        String person = usable(device.userId()).map(id -> "entra:" + id).orElse(null);
        return new Identity(
                device.id(),
                name,
                person,
                present(device.userDisplayName()).orElse(null),
                present(device.userPrincipalName()).orElse(null));
    }

    private LockFacts lock(String id, Platform platform, IntuneFacts intune) {
        return new LockFacts(
                reading(id, settings.credential().getOrDefault(platform, List.of()), intune),
                reading(id, settings.autoLock().getOrDefault(platform, List.of()), intune),
                intune.policiesUnread() == null ? PolicyDemands.weakest(platform, intune.policies()) : null);
    }

    private Protection protection(String id, Platform platform, IntuneFacts intune) {
        SettingReading antivirus = reading(id, settings.antivirus().getOrDefault(platform, List.of()), intune);
        var report = intune.defender().get(id);
        if (report == null) {
            String reason = intune.defenderMissing().getOrDefault(id, "NOT_REPORTED");
            return new Protection(new Protection.Missing(reason), antivirus);
        }
        return new Protection(
                new Protection.Reported(
                        report.malwareProtectionEnabled(),
                        report.realTimeProtectionEnabled(),
                        report.signatureUpdateOverdue(),
                        seen(report.lastReportedDateTime())),
                antivirus);
    }

    /** The worst of the settings that answer one question; without a row, why there is none. */
    private static SettingReading reading(String device, List<String> ids, IntuneFacts intune) {
        Stream<SettingReading> readings = ids.stream()
                .map(id -> new SettingReading(
                        id,
                        intune.settings().getOrDefault(id, Map.of()).get(device),
                        intune.settingsUnread().get(id)));
        return readings.max(SettingSeverity.WORST_LAST)
                .orElse(new SettingReading("none", null, "NO_SETTING_FOR_PLATFORM"));
    }

    private Stream<DeviceFacts> unmanaged(Observed<EntraFacts> entra, IntuneFacts intune) {
        Set<String> known = intune.devices().stream()
                .flatMap(device -> usable(device.azureADDeviceId()).stream())
                .collect(Collectors.toSet());
        return entra.facts().devices().stream()
                .filter(device -> !Boolean.FALSE.equals(device.accountEnabled()))
                .filter(device -> !Boolean.TRUE.equals(device.isManaged()))
                .filter(device ->
                        usable(device.deviceId()).map(id -> !known.contains(id)).orElse(true))
                .filter(this::seenLately)
                .map(device -> unmanaged(device, entra.at()));
    }

    private boolean seenLately(DirectoryDevice device) {
        Instant at = seen(device.approximateLastSignIn());
        return at != null && at.isAfter(now.minus(Duration.ofDays(SEEN_DAYS)));
    }

    private DeviceFacts unmanaged(DirectoryDevice device, Instant observedAt) {
        Platform platform = Platform.of(device.operatingSystem());
        return new DeviceFacts(
                new Identity(
                        device.id(),
                        present(device.displayName()).orElse("unnamed device"),
                        usable(device.ownerId()).map(id -> "entra:" + id).orElse(null),
                        present(device.ownerName()).orElse(null),
                        null),
                new OperatingSystem(platform, device.operatingSystem(), device.operatingSystemVersion(), null),
                seen(device.approximateLastSignIn()),
                null,
                device.trustType(),
                new Compliance(null, null, null, null),
                new LockFacts(NOT_MANAGED, NOT_MANAGED, null),
                new Protection(new Protection.Missing("NOT_MANAGED"), NOT_MANAGED),
                /* managed */ false,
                observedAt);
    }

    /** Year 1 and year 9999 are Graph's words for never; a clock that runs ahead is set to now. */
    private @Nullable Instant seen(@Nullable Instant at) {
        if (at == null || at.isBefore(Instant.EPOCH)) {
            return null;
        }
        return at.isAfter(now) ? now : at;
    }

    private static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    private static Optional<String> usable(@Nullable String id) {
        return present(id).filter(value -> !value.equals(NO_ID));
    }
}
