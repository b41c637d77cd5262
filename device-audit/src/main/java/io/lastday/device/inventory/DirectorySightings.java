package io.lastday.device.inventory;

import io.lastday.device.fact.DirectoryDevice;
import io.lastday.device.fact.DirectoryOwner;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Entra says of a device that signed in: that it is there, and whose. <b>Pure.</b> */
public final class DirectorySightings {

    /** Sign-ins of so many days make a device present. */
    static final int SEEN_DAYS = 30;

    private static final SettingReading NOT_MANAGED = new SettingReading("none", null, "NOT_MANAGED");

    private final FirmFacts firm;
    private final Instant now;

    /** @param now the evaluation's one clock reading */
    public DirectorySightings(FirmFacts firm, Instant now) {
        this.firm = firm;
        this.now = now;
    }

    /** @param owner null where nobody registered it, or nobody may know */
    public Sighting of(DirectoryDevice device, @Nullable DirectoryOwner owner) {
        Platform platform = Platform.of(device.operatingSystem());
        DeviceFacts facts = new DeviceFacts(
                Sources.ENTRA,
                identity(device, owner),
                new OperatingSystem(platform, device.operatingSystem(), device.osVersion(), null, null),
                Contact.at(device.approximateLastSignIn(), now),
                null,
                device.trustType(),
                new Compliance(null, null, null, null),
                new LockFacts(NOT_MANAGED, NOT_MANAGED, null),
                new Protection(new Protection.Missing("NOT_MANAGED"), NOT_MANAGED),
                new AppFacts(List.of(), "NOT_MANAGED"),
                /* managed */ false,
                firm.readAt(Sources.ENTRA));
        return new Sighting(
                Sources.subject(Sources.ENTRA, device.id()),
                null,
                Raw.id(device.deviceId()),
                isPresent(device, now),
                facts);
    }

    /**
     * Whether it signed in lately and no management claims it. One that says it is managed is some management's, even where we
     * could not read that one.
     */
    public static boolean isPresent(DirectoryDevice device, Instant now) {
        Instant signedIn = Contact.at(device.approximateLastSignIn(), now);
        return signedIn != null
                && signedIn.isAfter(now.minus(Duration.ofDays(SEEN_DAYS)))
                && !Boolean.FALSE.equals(device.accountEnabled())
                && !Boolean.TRUE.equals(device.managed());
    }

    private static Identity identity(DirectoryDevice device, @Nullable DirectoryOwner owner) {
        return new Identity(
                device.id(),
                Raw.present(device.displayName()).orElse("unnamed device"),
                owner == null ? null : Raw.person(owner.id()),
                owner == null ? null : owner.name(),
                null);
    }
}
