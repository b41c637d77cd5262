package io.lastday.device.os;

import io.lastday.device.os.OsDataset.WindowsUpdate;
import io.lastday.device.os.OsDataset.WindowsUpdate.Kind;
import io.lastday.device.os.OsDataset.WindowsUpdate.Machine;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the revision of a Windows, its fourth number, stands among the listed ones of its build. Updates are cumulative, so that a
 * higher revision has all that a lower one has. Only security updates can be overdue: a preview that nobody installed is none.
 */
final class WindowsRevisions {

    private static final int REVISION = 3;

    private final Map<Branch, List<WindowsUpdate>> branches;
    private final LocalDate knownTo;

    /** Clients and servers of one build number are updated apart. */
    private record Branch(int build, Machine machine) {}

    /** @param knownTo the day up to which updates are listed, where no younger one is */
    WindowsRevisions(Collection<WindowsUpdate> updates, LocalDate knownTo) {
        this.branches = updates.stream().collect(Collectors.groupingBy(row -> new Branch(row.build(), row.machine())));
        this.knownTo = knownTo;
    }

    Updates standing(@Nullable String version, Edition edition, LocalDate today, int graceDays) {
        Optional<OsVersion> parsed = OsVersion.parse(version)
                .filter(found ->
                        found.numbers().size() > REVISION && found.number(0).equals(BigInteger.TEN));
        if (parsed.isEmpty()) {
            return Updates.NOT_LISTED;
        }
        Machine machine =
                edition == Edition.SERVER || edition == Edition.SERVER_ANNUAL ? Machine.SERVER : Machine.CLIENT;
        List<WindowsUpdate> listed =
                branches.get(new Branch(parsed.get().number(2).intValue(), machine));
        return listed == null ? Updates.NOT_LISTED : standing(parsed.get().number(REVISION), listed, today, graceDays);
    }

    private Updates standing(BigInteger revision, List<WindowsUpdate> listed, LocalDate today, int graceDays) {
        LocalDate patchedTo = hotpatched(revision, listed);
        boolean overdue = listed.stream()
                .filter(update -> update.kind() == Kind.SECURITY && isAbove(update, revision))
                .filter(update -> update.published().isAfter(patchedTo))
                .anyMatch(update -> ChronoUnit.DAYS.between(update.published(), today) > graceDays);
        if (overdue) {
            return Updates.OVERDUE;
        }
        LocalDate youngest = listed.stream()
                .map(WindowsUpdate::published)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate known = youngest.isAfter(knownTo) ? youngest : knownTo;
        boolean young = ChronoUnit.DAYS.between(known, today) <= graceDays;
        boolean newer = listed.stream().allMatch(update -> isBelow(update, revision));
        return newer || !young ? Updates.DATASET_BEHIND : Updates.CURRENT;
    }

    /** A hotpatch has a number of its own, below the month's other update that mends the same. */
    private static LocalDate hotpatched(BigInteger revision, List<WindowsUpdate> listed) {
        return listed.stream()
                .filter(update -> update.kind() == Kind.HOTPATCH
                        && BigInteger.valueOf(update.revision()).equals(revision))
                .map(WindowsUpdate::published)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private static boolean isAbove(WindowsUpdate update, BigInteger revision) {
        return BigInteger.valueOf(update.revision()).compareTo(revision) > 0;
    }

    private static boolean isBelow(WindowsUpdate update, BigInteger revision) {
        return BigInteger.valueOf(update.revision()).compareTo(revision) < 0;
    }
}
