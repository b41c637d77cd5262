package io.lastday.device.summary;

import io.lastday.device.os.OsCatalog;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.Ownership;
import io.lastday.device.posture.Posture;
import io.lastday.device.posture.PostureState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The figures of one evaluation. {@code safe + notSafe + unknown = devices}, and so do the parts of each check and of
 * ownership.
 *
 * @param people persons with at least one device
 * @param stale silent for so long that nothing is known of today
 * @param unmanaged seen signing in, known to no management
 * @param endingIn90Days supported today, and no longer in 90 days
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
        List<CheckTally> checks,
        DatasetAge dataset) {

    private static final int SOON_DAYS = 90;

    public Tiles {
        checks = List.copyOf(checks);
    }

    /** Counts exactly these postures. */
    public static Tiles of(Collection<Posture> postures, OsCatalog catalog, LocalDate today) {
        return new Tiles(
                postures.size(),
                people(postures),
                count(postures, posture -> posture.state() == PostureState.SAFE),
                count(postures, posture -> posture.state() == PostureState.NOT_SAFE),
                count(postures, posture -> posture.state() == PostureState.UNKNOWN),
                count(postures, posture -> posture.ownership() == Ownership.PERSONAL),
                count(postures, posture -> posture.ownership() == Ownership.COMPANY),
                count(postures, posture -> posture.ownership() == Ownership.UNKNOWN),
                count(postures, Posture::stale),
                count(postures, posture -> !posture.facts().managed()),
                count(postures, posture -> endsSoon(posture, today)),
                Arrays.stream(Check.values())
                        .map(check -> CheckTally.of(check, postures))
                        .toList(),
                DatasetAge.of(catalog.revision(), catalog.date(), today));
    }

    private static long people(Collection<Posture> postures) {
        return postures.stream()
                .map(posture -> posture.facts().identity().personId())
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private static boolean endsSoon(Posture posture, LocalDate today) {
        LocalDate ends = posture.supportEnds();
        return ends != null && !ends.isAfter(today.plusDays(SOON_DAYS));
    }

    private static long count(Collection<Posture> postures, Predicate<Posture> which) {
        return postures.stream().filter(which).count();
    }
}
