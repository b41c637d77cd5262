package io.lastday.device.posture;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param total all devices that the filter means, not only those of this page */
record DevicePage(
        UUID evaluation,
        long total,
        List<DeviceItem> items,
        @Nullable String nextCursor) {}
