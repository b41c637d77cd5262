package io.lastday.offboarding.step.device;

import static io.lastday.offboarding.step.remote.RemoteWire.NOW;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.DeviceAudit;
import io.lastday.offboarding.audit.HeldDevices;
import io.lastday.offboarding.audit.HeldDevices.Item;
import io.lastday.offboarding.audit.HeldDevices.Source;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.step.walk.ScriptedWalks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device audit that finds what a test says. */
final class ScriptedDevices extends ScriptedWalks implements DeviceAudit {

    static final Item LAPTOP = managed("d1", "LT-0001", "COMPANY", NOW.minusSeconds(600));
    static final Item PHONE = managed("d2", "Phone", "PERSONAL", NOW.minusSeconds(600));
    static final Item HOST = managed("fleet:7", "build-box", "UNKNOWN", null);
    static final Item DECLARED = managed("file:A-12", "Drawing board", "COMPANY", null);
    static final Item REGISTERED =
            new Item("e9", "Own tablet", "PERSONAL", "IOS", "iPadOS", "UNKNOWN", false, NOW, List.of());

    final List<Item> devices = new ArrayList<>();

    ScriptedDevices() {
        super("device-audit");
    }

    static Item managed(String id, String name, String ownership, @Nullable Instant seen) {
        return new Item(id, name, ownership, "WINDOWS", "Windows", "SAFE", true, seen, List.of());
    }

    @Override
    public AuditAnswer<HeldDevices> devices(LeaverAccounts accounts) {
        return never
                ? neverWalked()
                : said(new HeldDevices(
                        NOW,
                        inForce.plusSeconds(60),
                        devices.size(),
                        devices,
                        List.of(source("intune", inForce), source("entra", inForce.plusSeconds(1)), cases())));
    }

    private static Source source(String name, Instant began) {
        return new Source(name, "COMPLETE", null, began.plusSeconds(30), began);
    }

    /** It knows no device, and was never read. */
    private static Source cases() {
        return new Source("lastday", "FAILED", "OUTAGE", null, null);
    }
}
