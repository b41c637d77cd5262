package io.lastday.device.summary;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.Platform;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one evaluation. {@code safe + notSafe + unknown = devices}, and so do the parts of each check, of ownership and
 * of platforms.
 *
 * @param people persons with at least one device
 * @param stale silent for so long that nothing is known of today
 * @param unmanaged seen signing in, known to no management
 * @param endingIn90Days supported today, and no longer in 90 days
 * @param conflicting devices of which two sources say different things
 * @param nextEnd the first day on which support of a supported device ends, where a day is known
 * @param ofDisabledPeople devices whose person may no longer sign in; null where users could not be read
 * @param ofMissingPeople devices whose person is no longer in the directory; null where users could not be read
 * @param departments of the devices' people, by name; those without one are in none
 * @param heldByLeavers devices of people on whom a leaver case is open; null where the cases could not be read
 * @param oldestLeaverDays days since the last day of the one of them who left first, 0 where nobody has; null where nobody holds one
 * @param failingLongest ids of the devices that have failed for longest, the longest first
 * @param readAt when each source was last read whole
 * @param warnings what makes the tenant's own words worth less, for people
 */
public record Tiles(
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
        long endingIn90Days,
        long conflicting,
        @Nullable LocalDate nextEnd,
        @Nullable Long ofDisabledPeople,
        @Nullable Long ofMissingPeople,
        @Nullable Long heldByLeavers,
        @Nullable Long oldestLeaverDays,
        List<CheckTally> checks,
        Map<Platform, Long> platforms,
        Map<String, Long> departments,
        List<String> failingLongest,
        DatasetAge dataset,
        Map<String, Instant> readAt,
        List<String> warnings) {

    @SuppressWarnings("ConstantValue") // absent in summaries that were stored before these were
    public Tiles {
        checks = List.copyOf(checks);
        platforms = Map.copyOf(platforms);
        departments = departments == null ? Map.of() : new TreeMap<>(departments);
        failingLongest = failingLongest == null ? List.of() : List.copyOf(failingLongest);
        readAt = Map.copyOf(readAt);
        warnings = List.copyOf(warnings);
    }

    /** Devices whose system is no longer supported: those that fail that check. */
    public long unsupported() {
        return checks.stream()
                .filter(tally -> tally.check() == Check.OS_SUPPORT)
                .mapToLong(CheckTally::fail)
                .sum();
    }
}
