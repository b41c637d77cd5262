package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.platform.failure.RemoteFailure;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Remembers which devices the leaver has: only these are ever wiped. */
final class DeviceSnapshot implements SnapshotPart {

    static final String NAME = "intune.devices";

    private static final String UNKNOWN = "unknown";

    private final Devices devices;

    DeviceSnapshot(Devices devices) {
        this.devices = devices;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Taken> take(LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA).map(account -> Taken.of(read(account.id())));
    }

    // A tenant without Intune answers with an error of its own kind; that is unknown, and never "no devices".
    private Object read(String user) {
        try {
            return devices.of(user).stream()
                    .sorted(Comparator.comparing(Device::id))
                    .map(device -> new Remembered(
                            device.id(),
                            device.name(),
                            device.platform(),
                            device.ownership().name()))
                    .toList();
        } catch (RemoteFailure.NotFound | RemoteFailure.Terminal notOffered) {
            return Map.of(UNKNOWN, String.valueOf(notOffered.getMessage()));
        }
    }

    /** One device as the snapshot has it. */
    record Remembered(String id, String name, String platform, String ownership) {}
}
