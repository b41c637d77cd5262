package io.lastday.device.change;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.DeviceFacets;
import io.lastday.platform.evaluation.RowChange;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A check of which two evaluations say different things.
 *
 * @param name the device's name, today's where it is still there
 * @param from null where the device, or the check, was not there yet
 * @param to null where the device is no longer there
 */
record CheckChange(
        String device,
        String name,
        Check check,
        @Nullable Answer from,
        @Nullable Answer to) {

    /** What a check said. */
    record Answer(CheckState state, @Nullable String reason) {}

    /** All of a device, in the order of the checks. */
    static List<CheckChange> of(RowChange row, String name) {
        return Arrays.stream(Check.values())
                .map(check ->
                        new CheckChange(row.id(), name, check, answer(row.before(), check), answer(row.after(), check)))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .toList();
    }

    private static @Nullable Answer answer(@Nullable Map<String, String> facets, Check check) {
        String state = facets == null ? null : facets.get(DeviceFacets.ofCheck(check));
        return facets == null || state == null
                ? null
                : new Answer(CheckState.valueOf(state), facets.get(DeviceFacets.ofReason(check)));
    }
}
