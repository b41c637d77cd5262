package io.lastday.device.inventory;

import io.lastday.device.fact.FleetHost;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.Contact;
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

/** What Fleet says of a host. A policy that has not run says nothing. <b>Pure.</b> */
public final class FleetSightings {

    private final FirmFacts firm;
    private final FleetSettings settings;
    private final Instant now;

    /** @param now the evaluation's one clock reading */
    public FleetSightings(FirmFacts firm, FleetSettings settings, Instant now) {
        this.firm = firm;
        this.settings = settings;
        this.now = now;
    }

    /** @param host as Fleet tells of it, with the answers of its policies */
    public Sighting of(FleetHost host) {
        Platform platform = platform(host.platform());
        DeviceFacts facts = new DeviceFacts(
                Sources.FLEET,
                new Identity(
                        Sources.subject(Sources.FLEET, host.id()),
                        Raw.present(host.name()).orElse("unnamed device"),
                        null,
                        null,
                        Raw.present(host.email()).orElse(null)),
                new OperatingSystem(platform, host.osName(), host.osVersion(), null, host.osName()),
                Contact.at(host.seen(), now),
                null,
                null,
                new Compliance(null, null, encrypted(host, platform), null),
                new LockFacts(
                        reading(Check.SCREEN_LOCK_CREDENTIAL, host),
                        reading(Check.SCREEN_LOCK_AUTO, host),
                        new LockPolicy(settings.credentialLength(), settings.minutesToLock())),
                new Protection(
                        new Protection.Missing(Protection.Missing.ASKED_BY_POLICY),
                        reading(Check.ENDPOINT_PROTECTION, host)),
                new AppFacts(List.of(), "NOT_ASKED"),
                /* managed */ true,
                firm.readAt(Sources.FLEET));
        return new Sighting(
                Sources.subject(Sources.FLEET, host.id()), host.serialKey(), null, /* present */ true, facts);
    }

    /** Fleet leaves it out, or says false, where it could not look: outside Windows and Mac only true is an answer. */
    private static @Nullable Boolean encrypted(FleetHost host, Platform platform) {
        boolean reliable = platform == Platform.WINDOWS || platform == Platform.MACOS;
        return reliable || Boolean.TRUE.equals(host.encrypted()) ? host.encrypted() : null;
    }

    private SettingReading reading(Check check, FleetHost host) {
        return settings.checks().getOrDefault(check, List.of()).stream()
                .map(id -> answer("policies/" + id, host.policies().get(id)))
                .max(SettingSeverity.WORST_LAST)
                .orElse(new SettingReading("none", null, "NO_POLICY_NAMED"));
    }

    /** A policy that is not for this host is not on its list; one that is there and has not run is not known. */
    private static SettingReading answer(String policy, @Nullable String response) {
        return switch (response) {
            case "pass" -> new SettingReading(policy, "compliant", null);
            case "fail" -> new SettingReading(policy, "nonCompliant", null);
            case null -> new SettingReading(policy, null, null);
            default -> new SettingReading(policy, null, "NOT_REPORTED");
        };
    }

    private static Platform platform(@Nullable String word) {
        return switch (word) {
            case "darwin" -> Platform.MACOS;
            case "ubuntu", "debian", "rhel", "centos", "amzn", "sles", "arch", "fedora", "pop" -> Platform.LINUX;
            case null -> Platform.UNKNOWN;
            default -> Platform.of(word);
        };
    }
}
