package io.lastday.device.summary;

import io.lastday.device.posture.Platform;
import io.lastday.platform.scan.SourceReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tiles as the API gives them: from which evaluation, how old, and how each source stands. Parts as in {@link Tiles}.
 *
 * @param lastWeek how many were what seven days before; null where nothing was evaluated yet then
 */
public record DeviceSummary(
        UUID evaluation,
        Instant asOf,
        List<SourceReport> sources,
        long devices,
        long people,
        long safe,
        long notSafe,
        long unknown,
        long personal,
        long company,
        long ownershipUnknown,
        long stale,
        long unmanaged,
        long unsupported,
        long endingIn90Days,
        @Nullable LocalDate nextEnd,
        long conflicting,
        @Nullable Long ofDisabledPeople,
        @Nullable Long ofMissingPeople,
        @Nullable Long heldByLeavers,
        @Nullable Long oldestLeaverDays,
        List<CheckTally> checks,
        Map<Platform, Long> platforms,
        Map<String, Long> departments,
        DatasetAge dataset,
        List<String> warnings,
        List<TrendPoint> trend,
        @Nullable Standing lastWeek) {

    static DeviceSummary of(
            UUID evaluation,
            Instant asOf,
            List<SourceReport> sources,
            Tiles tiles,
            List<TrendPoint> trend,
            @Nullable Standing lastWeek) {
        return new DeviceSummary(
                evaluation,
                asOf,
                sources,
                tiles.devices(),
                tiles.people(),
                tiles.safe(),
                tiles.notSafe(),
                tiles.unknown(),
                tiles.personal(),
                tiles.company(),
                tiles.ownershipUnknown(),
                tiles.stale(),
                tiles.unmanaged(),
                tiles.unsupported(),
                tiles.endingIn90Days(),
                tiles.nextEnd(),
                tiles.conflicting(),
                tiles.ofDisabledPeople(),
                tiles.ofMissingPeople(),
                tiles.heldByLeavers(),
                tiles.oldestLeaverDays(),
                tiles.checks(),
                tiles.platforms(),
                tiles.departments(),
                tiles.dataset(),
                tiles.warnings(),
                trend,
                lastWeek);
    }
}
