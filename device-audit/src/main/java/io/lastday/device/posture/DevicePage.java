package io.lastday.device.posture;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param asOf when the evaluation was made
 * @param total all devices that the filter means, not only those of this page
 */
record DevicePage(
        UUID evaluation,
        Instant asOf,
        long total,
        List<DeviceItem> items,
        @Nullable String nextCursor) {}
