package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.step.intune.DeviceOrder.Ownership;
import io.lastday.offboarding.step.intune.DeviceOrder.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A managed device.
 *
 * @param name what its owner calls it
 * @param platform its operating system
 * @param managed Intune's management state, for example {@code managed} or {@code retirePending}; empty where unknown
 * @param enrolled since when Intune manages it; older actions are of an earlier life of the device
 */
record Device(
        String id,
        String name,
        String platform,
        Ownership ownership,
        String managed,
        @Nullable Instant enrolled,
        List<Action> actions) {

    Device {
        actions = List.copyOf(actions);
    }

    /** An entry in the list of what the device was told. */
    record Action(String name, String state, @Nullable Instant started) {}

    /** How {@code order} stands. A command that is accepted is pending until the device calls in, which may take weeks. */
    Progress progress(DeviceOrder order) {
        String state = managed.toLowerCase(Locale.ROOT);
        if (state.equals(order.word() + "pending") || state.equals(order.word() + "issued")) {
            return Progress.PENDING;
        }
        if (state.equals(order.word() + "failed") || state.equals(order.word() + "canceled")) {
            return Progress.FAILED;
        }
        return actions.stream()
                .filter(action -> order.isCalled(action.name()) && isOfThisLife(action))
                .map(action -> progress(action.state()))
                .reduce(Progress.NONE, (first, second) -> second == Progress.NONE ? first : second);
    }

    private boolean isOfThisLife(Action action) {
        return enrolled == null
                || (action.started() != null && !action.started().isBefore(enrolled));
    }

    private static Progress progress(String state) {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "pending", "active" -> Progress.PENDING;
            case "done" -> Progress.CONFIRMED;
            case "failed", "canceled", "notsupported" -> Progress.FAILED;
            default -> Progress.NONE;
        };
    }

    /** For people. */
    String words() {
        return "device " + name + " (" + platform + ", " + id + ")";
    }
}
