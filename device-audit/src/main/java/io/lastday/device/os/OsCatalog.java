package io.lastday.device.os;

import io.lastday.device.os.OsDataset.Release;
import io.lastday.device.os.OsDataset.WindowsBuild;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exact look-ups in the dataset. <b>No ranges, no guessing</b>: a version that it does not list is unclear, and one that is
 * newer than all it lists says so ({@code DATASET_BEHIND}).
 */
public final class OsCatalog {

    private static final BigInteger WINDOWS_10_AND_11 = BigInteger.TEN;

    private final OsDataset data;

    public OsCatalog(OsDataset data) {
        this.data = data;
    }

    /** Short revision and day, for evidence: {@code a70eca33 (2026-08-22)}. */
    public String revision() {
        return data.revision().substring(0, Math.min(8, data.revision().length())) + " (" + data.date() + ")";
    }

    /** The day after which the dataset knows nothing. */
    public LocalDate date() {
        return data.date();
    }

    /**
     * Support of a Windows client. Where the edition is unknown all candidates must agree; else an edition is needed.
     *
     * @param version as reported, {@code 10.0.B.U}; a bare {@code 10.0} says too little
     */
    public Support windows(@Nullable String version, Edition edition, LocalDate today) {
        Optional<OsVersion> parsed = OsVersion.parse(version);
        if (parsed.isEmpty() || parsed.get().numbers().size() < 3) {
            return new Support.Unclear("VERSION_INCOMPLETE");
        }
        if (!parsed.get().number(0).equals(WINDOWS_10_AND_11)) {
            return parsed.get().number(0).compareTo(WINDOWS_10_AND_11) < 0
                    ? new Support.Ended(null, "OS_ENDED")
                    : new Support.Unclear("DATASET_BEHIND");
        }
        int build = parsed.get().number(2).intValue();
        List<WindowsBuild> candidates = data.windows().stream()
                .filter(row -> row.build() == build && fits(row, edition))
                .toList();
        return candidates.isEmpty() ? unlistedBuild(build) : agreed(candidates, today);
    }

    private static boolean fits(WindowsBuild row, Edition edition) {
        return edition == Edition.UNKNOWN
                || (row.channel().equals("GA")
                        && (row.edition().equals("ANY") || row.edition().equals(edition.name())));
    }

    private Support unlistedBuild(int build) {
        int newest = data.windows().stream().mapToInt(WindowsBuild::build).max().orElse(0);
        return new Support.Unclear(build > newest ? "DATASET_BEHIND" : "VERSION_NOT_LISTED");
    }

    private static Support agreed(List<WindowsBuild> candidates, LocalDate today) {
        LocalDate first = candidates.stream()
                .map(WindowsBuild::ends)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = candidates.stream()
                .map(WindowsBuild::ends)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (today.isAfter(last)) {
            return new Support.Ended(last, "OS_ENDED");
        }
        return today.isAfter(first) ? new Support.Unclear("EDITION_NEEDED") : new Support.Supported(first);
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
        boolean refused = data.overlay().unsupported().stream()
                .anyMatch(line ->
                        line.product().equals(release.product()) && line.cycle().equals(release.cycle()));
        LocalDate ends = release.ends();
        if (ends != null && today.isAfter(ends)) {
            return new Support.Ended(ends, "OS_ENDED");
        }
        return refused ? new Support.Ended(null, "REFUSED_BY_CYBER_ESSENTIALS") : new Support.Supported(ends);
    }

    private Support unlistedLine(String product, OsVersion version) {
        boolean newer = data.releases().stream()
                .filter(release -> release.product().equals(product))
                .flatMap(release -> OsVersion.parse(release.cycle()).stream())
                .allMatch(line -> version.compareTo(line) > 0);
        return new Support.Unclear(newer ? "DATASET_BEHIND" : "VERSION_NOT_LISTED");
    }

    /** The longest listed line that the version belongs to. */
    private Optional<Release> line(String product, OsVersion version) {
        return data.releases().stream()
                .filter(release -> release.product().equals(product))
                .filter(release ->
                        OsVersion.parse(release.cycle()).map(version::inLine).orElse(false))
                .max(Comparator.comparingInt(release -> release.cycle().length()));
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
            return Updates.UNCLEAR;
        }
        OsVersion latest = OsVersion.parse(line.get().latest()).orElseThrow();
        LocalDate released = Objects.requireNonNull(line.get().latestReleased());
        return compare(parsed.orElseThrow().compareTo(latest), released, today, graceDays);
    }

    /** How an Android security patch level stands to the bulletins. */
    public Updates androidPatchLevel(LocalDate level, LocalDate today, int graceDays) {
        var known = data.androidPatchLevels();
        return compare(level.compareTo(known.newest()), known.published(), today, graceDays);
    }

    /** A version that equals the newest known one is up to date only while the dataset itself is young enough to know. */
    private Updates compare(int toNewest, LocalDate published, LocalDate today, int graceDays) {
        boolean overdue = ChronoUnit.DAYS.between(published, today) > graceDays;
        if (toNewest < 0 && overdue) {
            return Updates.OVERDUE;
        }
        boolean young = ChronoUnit.DAYS.between(data.date(), today) <= graceDays;
        return toNewest > 0 || !young ? Updates.DATASET_BEHIND : Updates.CURRENT;
    }

    /** Where a version stands among the updates of its line. */
    public enum Updates {
        CURRENT,
        OVERDUE,
        DATASET_BEHIND,
        UNCLEAR
    }
}
