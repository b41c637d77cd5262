package io.lastday.device.summary;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.Posture;
import java.util.Collection;

/**
 * One check over all devices; its four parts sum to the devices.
 *
 * @param counts how the check bears on whether a device is safe
 * @param standard whose rule it is
 */
public record CheckTally(
        Check check,
        String title,
        long pass,
        long fail,
        long unknown,
        long notApplicable,
        Check.Counts counts,
        String standard) {

    static CheckTally of(Check check, Collection<Posture> postures) {
        return new CheckTally(
                check,
                check.title(),
                in(check, CheckState.PASS, postures),
                in(check, CheckState.FAIL, postures),
                in(check, CheckState.UNKNOWN, postures),
                in(check, CheckState.NOT_APPLICABLE, postures),
                check.counts(),
                check.standard());
    }

    private static long in(Check check, CheckState state, Collection<Posture> postures) {
        return postures.stream()
                .filter(posture -> posture.result(check).state() == state)
                .count();
    }
}
