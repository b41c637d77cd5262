package io.lastday.device.inventory;

import io.lastday.device.fact.DeclaredDevice;
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

/** What somebody wrote down of a device that no system manages, as of the day on its line. <b>Pure.</b> */
public final class DeclaredSightings {

    private static final SettingReading NOT_MEASURED = new SettingReading("none", null, "NOT_MEASURED");

    private final FirmFacts firm;
    private final Instant now;

    /** @param now the evaluation's one clock reading */
    public DeclaredSightings(FirmFacts firm, Instant now) {
        this.firm = firm;
        this.now = now;
    }

    /** @param device one line of the signed file */
    public Sighting of(DeclaredDevice device) {
        String subject = Sources.subject(Sources.FILE, device.id());
        DeviceFacts facts = new DeviceFacts(
                Sources.FILE,
                new Identity(subject, device.name(), Raw.person(device.person()), null, null),
                new OperatingSystem(
                        Platform.of(device.operatingSystem()),
                        device.operatingSystem(),
                        device.osVersion(),
                        null,
                        null),
                Contact.at(device.declaredAt(), now),
                device.ownerType(),
                null,
                new Compliance(null, null, device.encrypted(), null),
                new LockFacts(NOT_MEASURED, NOT_MEASURED, null),
                new Protection(new Protection.Missing("NOT_MEASURED"), NOT_MEASURED),
                new AppFacts(List.of(), "NOT_MEASURED"),
                /* managed */ true,
                firm.readAt(Sources.FILE));
        return new Sighting(subject, device.serialKey(), null, /* present */ true, facts);
    }
}
