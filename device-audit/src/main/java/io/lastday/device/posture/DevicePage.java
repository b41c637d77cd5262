package io.lastday.device.posture;

import io.lastday.platform.scan.SourceReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param asOf when the evaluation was made
 * @param total all devices that the filter means, not only those of this page
 * @param sources how the last try at each source ended, where the devices of one person are asked for: empty else
 * @param at likewise this service's own clock when it answered: a walk that began then or later is younger; null else
 */
record DevicePage(
        UUID evaluation,
        Instant asOf,
        long total,
        List<DeviceItem> items,
        @Nullable String nextCursor,
        List<SourceReport> sources,
        @Nullable Instant at) {}
