package io.lastday.device.inventory;

import io.lastday.device.fact.FoundApp;
import io.lastday.device.fact.ManagedDevice;
import io.lastday.device.fact.ProtectionState;
import io.lastday.device.fact.SettingState;
import io.lastday.device.fact.Unread;
import io.lastday.device.posture.Contact;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.DeviceFacts.AppFacts;
import io.lastday.device.posture.DeviceFacts.Compliance;
import io.lastday.device.posture.DeviceFacts.Identity;
import io.lastday.device.posture.DeviceFacts.OperatingSystem;
import io.lastday.device.posture.LockFacts;
import io.lastday.device.posture.Platform;
import io.lastday.device.posture.Protection;
import io.lastday.device.posture.SettingReading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Intune says of a device, from all its facts. <b>Pure.</b> */
public final class IntuneSightings {

    private final FirmFacts firm;
    private final SettingIds settings;
    private final Instant now;

    /** @param now the evaluation's one clock reading */
    public IntuneSightings(FirmFacts firm, SettingIds settings, Instant now) {
        this.firm = firm;
        this.settings = settings;
        this.now = now;
    }

    /**
     * @param states several rows a setting may be there: the worst counts
     * @param protection null where the machine was not asked
     */
    public Sighting of(
            ManagedDevice device,
            List<SettingState> states,
            @Nullable ProtectionState protection,
            List<FoundApp> apps) {
        Platform platform = Platform.of(device.operatingSystem());
        DeviceFacts facts = new DeviceFacts(
                Sources.INTUNE,
                identity(device),
                new OperatingSystem(
                        platform, device.operatingSystem(), device.osVersion(), device.patchLevel(), device.sku()),
                Contact.at(device.lastSync(), now),
                device.ownerType(),
                null,
                new Compliance(
                        // a device that was never evaluated says "unknown"; one that says nothing is no better known
                        Objects.requireNonNullElse(device.complianceState(), "unknown"),
                        device.jailBroken(),
                        device.encrypted(),
                        device.threatState()),
                lock(platform, states),
                new Protection(report(protection), reading(settings.antivirus(), platform, states)),
                apps(device, apps),
                /* managed */ true,
                firm.readAt(Sources.INTUNE));
        return new Sighting(
                Sources.subject(Sources.INTUNE, device.id()),
                device.serialKey(),
                Raw.id(device.entraDevice()),
                /* present */ true,
                facts);
    }

    private static Identity identity(ManagedDevice device) {
        return new Identity(
                device.id(),
                Raw.present(device.deviceName()).orElse("unnamed device"),
                Raw.person(device.userId()),
                Raw.present(device.userDisplayName()).orElse(null),
                Raw.present(device.userPrincipalName()).orElse(null));
    }

    private LockFacts lock(Platform platform, List<SettingState> states) {
        return new LockFacts(
                reading(settings.credential(), platform, states),
                reading(settings.autoLock(), platform, states),
                firm.reason(Unread.POLICIES) == null ? PolicyDemands.weakest(platform, firm.policies()) : null);
    }

    private Protection.Report report(@Nullable ProtectionState state) {
        if (state == null) {
            return new Protection.Missing("NOT_REPORTED");
        }
        return state.missing() == null
                ? new Protection.Reported(
                        state.malwareProtection(),
                        state.realTimeProtection(),
                        state.signaturesOverdue(),
                        Contact.at(state.reportedAt(), now))
                : new Protection.Missing(state.missing());
    }

    /** The worst of the settings that answer one question; without a row, why there is none. */
    private SettingReading reading(Map<Platform, List<String>> ids, Platform platform, List<SettingState> states) {
        return ids.getOrDefault(platform, List.of()).stream()
                .map(id -> reading(id, states))
                .max(SettingSeverity.WORST_LAST)
                .orElse(new SettingReading("none", null, "NO_SETTING_FOR_PLATFORM"));
    }

    /** Rows of a setting that was refused half-way prove nothing: the worst may be among those that were not read. */
    private SettingReading reading(String id, List<SettingState> states) {
        String unread = firm.reason(Unread.setting(id));
        if (unread != null) {
            return new SettingReading(id, null, unread);
        }
        Stream<String> found =
                states.stream().filter(row -> row.setting().equals(id)).map(SettingState::state);
        return new SettingReading(id, found.reduce(SettingSeverity::worse).orElse(null), null);
    }

    /** What somebody else's phone holds is not looked at, whatever the wire said. */
    private AppFacts apps(ManagedDevice device, List<FoundApp> apps) {
        return "company".equals(device.ownerType())
                ? new AppFacts(apps.stream().map(FoundApp::name).toList(), firm.reason(Unread.APPS))
                : new AppFacts(List.of(), null);
    }
}
