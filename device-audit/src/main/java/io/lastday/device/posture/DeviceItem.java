package io.lastday.device.posture;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One device as the API gives it and as an evaluation keeps it.
 *
 * @param person {@code entra:<id>}, null where nobody is known
 * @param managed false for a device that was seen signing in and that no management knows
 */
public record DeviceItem(
        String id,
        String name,
        @Nullable String person,
        @Nullable String personName,
        Ownership ownership,
        Platform platform,
        @Nullable String os,
        @Nullable String osVersion,
        @Nullable Instant lastSeen,
        boolean managed,
        PostureState state,
        List<CheckResult> checks) {

    /** The posture in the API's shape. */
    public static DeviceItem of(Posture posture) {
        DeviceFacts facts = posture.facts();
        return new DeviceItem(
                facts.identity().id(),
                facts.identity().name(),
                facts.identity().personId(),
                facts.identity().personName(),
                posture.ownership(),
                facts.platform(),
                facts.system().name(),
                facts.system().version(),
                facts.lastSync(),
                facts.managed(),
                posture.state(),
                posture.results());
    }
}
