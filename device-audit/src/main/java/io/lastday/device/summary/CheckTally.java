package io.lastday.device.summary;

import io.lastday.device.posture.Check;

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
        String standard) {}
