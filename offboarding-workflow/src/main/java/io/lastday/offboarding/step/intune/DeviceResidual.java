package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.ResidualPart;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.intune.DeviceOrder.Progress;
import io.lastday.platform.failure.RemoteFailure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Devices that may still hold the firm's data. */
final class DeviceResidual implements ResidualPart {

    private final Devices devices;

    DeviceResidual(Devices devices) {
        this.devices = devices;
    }

    @Override
    public List<Residual> list(LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.ENTRA).stream()
                .flatMap(account -> of(account.id()))
                .toList();
    }

    private Stream<Residual> of(String user) {
        try {
            return devices.of(user).stream()
                    .filter(device -> device.progress(DeviceOrder.RETIRE) != Progress.CONFIRMED
                            && device.progress(DeviceOrder.WIPE) != Progress.CONFIRMED)
                    .map(device -> residual(device.words(), why(device)));
        } catch (RemoteFailure.MissingPermission missing) {
            return Stream.of(residual("managed devices", "UNKNOWN: cannot be read without " + missing.scope()));
        } catch (RemoteFailure.NotFound | RemoteFailure.Terminal notOffered) {
            return Stream.of(residual("managed devices", "UNKNOWN: Intune does not answer for this person"));
        }
    }

    private static String why(Device device) {
        String whose = device.ownership().name().toLowerCase(Locale.ROOT);
        boolean pending = device.progress(DeviceOrder.RETIRE) == Progress.PENDING
                || device.progress(DeviceOrder.WIPE) == Progress.PENDING;
        return pending
                ? "ownership " + whose + ": ordered, and it has not called in; until then it keeps what is on it"
                : "ownership " + whose
                        + ": still managed, and it keeps business data until it is retired, wiped or returned";
    }

    private static Residual residual(String what, String reason) {
        return new Residual(ConnectedSystem.INTUNE, what, reason);
    }
}
