package io.lastday.device.os;

import io.lastday.device.os.OsDataset.Release;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Exact look-ups in the dataset. <b>No ranges, no guessing</b>: a version that it does not list is unclear, and one that is
 * newer than all it lists says so ({@code DATASET_BEHIND}).
 */
public final class OsCatalog {

    private final OsDataset data;
    private final WindowsCatalog windows;
    private final WindowsRevisions revisions;
    private final Map<String, List<Line>> lines;

    /** Reads the numbers of all releases once. */
    public OsCatalog(OsDataset data) {
        this.data = data;
        this.windows = new WindowsCatalog(data);
        this.revisions = new WindowsRevisions(data.windowsUpdates(), data.windowsKnownTo());
        this.lines = data.releases().stream()
                .flatMap(release -> OsVersion.parse(release.cycle()).map(line -> new Line(release, line)).stream())
                .collect(Collectors.groupingBy(line -> line.release().product()));
    }

    /** A release line with its number read once: tens of thousands of devices are looked up. */
    private record Line(Release release, OsVersion number) {}

    /** Short revision and day, for evidence: {@code a70eca33 (2026-08-22)}. */
    public String revision() {
        return data.revision().substring(0, Math.min(8, data.revision().length())) + " (" + data.date() + ")";
    }

    /** The day after which the dataset knows nothing of support. */
    public LocalDate date() {
        return data.date();
    }

    /**
     * Support of a Windows. Where the edition is unknown all candidates must agree; else an edition is needed.
     *
     * @param version as reported, {@code 10.0.B.U}; a bare {@code 10.0} says too little
     */
    public Support windows(@Nullable String version, Edition edition, LocalDate today) {
        return windows.support(version, edition, today);
    }

    /** The last day of paid updates for a Windows build that ended; empty where there are none, or none any more. */
    public Optional<LocalDate> extendedUpdates(@Nullable String version, LocalDate today) {
        return windows.extended(version).filter(ends -> !today.isAfter(ends));
    }

    /**
     * Support of a release line of another system.
     *
     * @param product as the dataset names it, for example {@code ios}
     */
    public Support release(String product, @Nullable String version, LocalDate today) {
        Optional<OsVersion> parsed = OsVersion.parse(version);
        if (parsed.isEmpty()) {
            return new Support.Unclear("VERSION_INCOMPLETE");
        }
        if (parsed.get().prerelease()) {
            return new Support.Unclear("PRERELEASE");
        }
        return line(product, parsed.get())
                .map(release -> supportOf(release, today))
                .orElseGet(() -> unlistedLine(product, parsed.get()));
    }

    private Support supportOf(Release release, LocalDate today) {
        LocalDate ends = release.ends();
        if (ends != null && today.isAfter(ends)) {
            return Support.Ended.byMaker(ends);
        }
        return data.overlay().refuses(release) ? Support.Ended.byStandard() : new Support.Supported(ends);
    }

    private Support unlistedLine(String product, OsVersion version) {
        boolean newer = of(product).stream().allMatch(line -> version.compareTo(line.number()) > 0);
        return new Support.Unclear(newer ? "DATASET_BEHIND" : "VERSION_NOT_LISTED");
    }

    /** The longest listed line that the version belongs to. */
    private Optional<Release> line(String product, OsVersion version) {
        return of(product).stream()
                .filter(line -> version.inLine(line.number()))
                .max(Comparator.comparingInt(line -> line.number().numbers().size()))
                .map(Line::release);
    }

    private List<Line> of(String product) {
        return lines.getOrDefault(product, List.of());
    }

    /**
     * How a version stands to the updates of its line.
     *
     * @param graceDays days that a firm has for an update (Cyber Essentials: 14)
     */
    public Updates updates(String product, @Nullable String version, LocalDate today, int graceDays) {
        Optional<OsVersion> parsed = OsVersion.parse(version).filter(found -> !found.prerelease());
        Optional<Release> line = parsed.flatMap(found -> line(product, found)).filter(found -> found.latest() != null);
        if (line.isEmpty()) {
            return Updates.NOT_LISTED;
        }
        OsVersion latest = OsVersion.parse(line.get().latest()).orElseThrow();
        LocalDate released = Objects.requireNonNull(line.get().latestReleased());
        OsVersion found = parsed.orElseThrow();
        Updates standing = compare(found.compareTo(latest), released, later(released), today, graceDays);
        boolean missing = standing != Updates.OVERDUE && found.compareTo(latest) < 0;
        return missing && !found.isJustBefore(latest) ? Updates.EARLIER_NOT_LISTED : standing;
    }

    /** How a Windows revision stands to the listed ones of its build. */
    public Updates windowsUpdates(@Nullable String version, Edition edition, LocalDate today, int graceDays) {
        return revisions.standing(version, edition, today, graceDays);
    }

    /**
     * How an Android security patch level stands to the bulletins: one a month, whose levels end in 01 or 05. While the newest is
     * young, the one before it has to be there.
     */
    public Updates androidPatchLevel(LocalDate level, LocalDate today, int graceDays) {
        var known = data.androidPatchLevels();
        long monthsBehind = ChronoUnit.MONTHS.between(YearMonth.from(level), YearMonth.from(known.newest()));
        if (monthsBehind > 1) {
            return Updates.OVERDUE;
        }
        int toNewest = monthsBehind == 0 ? Math.min(level.compareTo(known.newest()), 0) : -Long.signum(monthsBehind);
        return compare(toNewest, known.published(), known.published(), today, graceDays);
    }

    private LocalDate later(LocalDate released) {
        return released.isAfter(data.date()) ? released : data.date();
    }

    /**
     * A version that equals the newest known one is up to date only while what is known is young enough.
     *
     * @param knownTo the day up to which updates of this line are known
     */
    private static Updates compare(
            int toNewest, LocalDate published, LocalDate knownTo, LocalDate today, int graceDays) {
        if (toNewest < 0 && ChronoUnit.DAYS.between(published, today) > graceDays) {
            return Updates.OVERDUE;
        }
        boolean young = ChronoUnit.DAYS.between(knownTo, today) <= graceDays;
        return toNewest > 0 || !young ? Updates.DATASET_BEHIND : Updates.CURRENT;
    }
}
