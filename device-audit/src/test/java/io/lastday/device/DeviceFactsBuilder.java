package io.lastday.device;

import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.DeviceFacts.AppFacts;
import io.lastday.device.posture.DeviceFacts.Compliance;
import io.lastday.device.posture.DeviceFacts.Identity;
import io.lastday.device.posture.DeviceFacts.OperatingSystem;
import io.lastday.device.posture.LockFacts;
import io.lastday.device.posture.LockFacts.LockPolicy;
import io.lastday.device.posture.Platform;
import io.lastday.device.posture.Protection;
import io.lastday.device.posture.SettingReading;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of a device that passes everything, for tests that spoil one of them. */
public final class DeviceFactsBuilder {

    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private Platform platform = Platform.WINDOWS;
    private @Nullable String osName = "Windows";
    private @Nullable String version = "10.0.26200.9550";
    private @Nullable String patchLevel;
    private @Nullable Instant lastSync = NOW.minusSeconds(3600);
    private @Nullable String ownerType = "company";
    private @Nullable String trustType;
    private Compliance compliance = new Compliance("compliant", "Unknown", true, "unknown");
    private SettingReading credential = reading("compliant");
    private SettingReading autoLock = reading("compliant");
    private SettingReading antivirus = reading("compliant");
    private @Nullable LockPolicy policy = new LockPolicy(8, 15);
    private Protection.Report report = new Protection.Reported(true, true, false, NOW.minusSeconds(7200));
    private boolean managed = true;
    private String source = "intune";
    private @Nullable String sku;
    private AppFacts apps = new AppFacts(List.of(), null);

    public static SettingReading reading(@Nullable String state) {
        return new SettingReading("Windows10CompliancePolicy.PasswordRequired", state, null);
    }

    public static DeviceFactsBuilder windows(@Nullable String version) {
        DeviceFactsBuilder builder = new DeviceFactsBuilder();
        builder.version = version;
        return builder;
    }

    public static DeviceFactsBuilder of(Platform platform, @Nullable String osName, @Nullable String version) {
        DeviceFactsBuilder builder = windows(version);
        builder.platform = platform;
        builder.osName = osName;
        builder.compliance = new Compliance("compliant", "False", true, "secured");
        builder.policy = new LockPolicy(6, platform.isMobile() ? 2 : 15);
        return builder;
    }

    public DeviceFactsBuilder patchLevel(@Nullable String level) {
        patchLevel = level;
        return this;
    }

    public DeviceFactsBuilder lastSync(@Nullable Instant at) {
        lastSync = at;
        return this;
    }

    public DeviceFactsBuilder owner(@Nullable String type, @Nullable String trust) {
        ownerType = type;
        trustType = trust;
        return this;
    }

    public DeviceFactsBuilder compliance(
            @Nullable String state, @Nullable String jailBroken, @Nullable Boolean encrypted, @Nullable String threat) {
        compliance = new Compliance(state, jailBroken, encrypted, threat);
        return this;
    }

    public DeviceFactsBuilder credential(SettingReading reading) {
        credential = reading;
        return this;
    }

    public DeviceFactsBuilder autoLock(SettingReading reading) {
        autoLock = reading;
        return this;
    }

    public DeviceFactsBuilder antivirus(SettingReading reading) {
        antivirus = reading;
        return this;
    }

    public DeviceFactsBuilder policy(@Nullable LockPolicy demand) {
        policy = demand;
        return this;
    }

    public DeviceFactsBuilder protection(Protection.Report given) {
        report = given;
        return this;
    }

    public DeviceFactsBuilder unmanaged() {
        managed = false;
        source = "entra";
        return this;
    }

    public DeviceFactsBuilder source(String name) {
        source = name;
        return this;
    }

    public DeviceFactsBuilder osName(@Nullable String name) {
        osName = name;
        return this;
    }

    public DeviceFactsBuilder sku(@Nullable String edition) {
        sku = edition;
        return this;
    }

    public DeviceFactsBuilder apps(@Nullable String unread, String... found) {
        apps = new AppFacts(List.of(found), unread);
        return this;
    }

    public DeviceFacts facts() {
        return new DeviceFacts(
                source,
                new Identity("d1", "LT-0188", "entra:u1", "Felix Moreau", "felix.moreau@harbourfinch.example"),
                new OperatingSystem(platform, osName, version, patchLevel, sku),
                lastSync,
                ownerType,
                trustType,
                compliance,
                new LockFacts(credential, autoLock, policy),
                new Protection(report, antivirus),
                apps,
                managed,
                NOW);
    }
}
