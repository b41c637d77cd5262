package io.lastday.device.os;

import io.lastday.device.os.OsDataset.ExtendedUpdates;
import io.lastday.device.os.OsDataset.WindowsBuild;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exact look-ups of Windows builds: by build, channel and edition class, never by a range of builds. */
final class WindowsCatalog {

    private static final BigInteger WINDOWS_10_AND_11 = BigInteger.TEN;
    private static final int PARTS_WITH_BUILD = 3;

    private final OsDataset data;

    WindowsCatalog(OsDataset data) {
        this.data = data;
    }

    Support support(@Nullable String version, Edition edition, LocalDate today) {
        Optional<OsVersion> parsed = OsVersion.parse(version);
        if (parsed.isEmpty()
                || parsed.get().numbers().size() < PARTS_WITH_BUILD
                || parsed.get().number(0).signum() == 0) {
            return new Support.Unclear("VERSION_INCOMPLETE");
        }
        int kernel = parsed.get().number(0).compareTo(WINDOWS_10_AND_11);
        if (kernel != 0) {
            return kernel < 0 ? Support.Ended.byMaker(null) : new Support.Unclear("DATASET_BEHIND");
        }
        if (edition == Edition.OTHER) {
            return new Support.Unclear("EDITION_NOT_LISTED");
        }
        return ofBuild(parsed.get().number(2).intValue(), edition, today);
    }

    private Support ofBuild(int build, Edition edition, LocalDate today) {
        List<WindowsBuild> candidates = data.windows().stream()
                .filter(row -> row.build() == build && row.mayBe(edition))
                .toList();
        return candidates.isEmpty() ? unlisted(build, edition, today) : agreed(candidates, today);
    }

    /** Newer than the oldest build that still is supported, and unknown to us: the dates are behind, whatever the number's rank. */
    private Support unlisted(int build, Edition edition, LocalDate today) {
        boolean known = data.windows().stream().anyMatch(row -> row.build() == build);
        int oldest = data.windows().stream()
                .filter(row -> row.mayBe(edition) && row.channel().equals("GA") && !today.isAfter(row.ends()))
                .mapToInt(WindowsBuild::build)
                .min()
                .orElse(Integer.MAX_VALUE);
        boolean server = edition == Edition.SERVER || edition == Edition.SERVER_ANNUAL;
        int newest = data.windows().stream()
                .filter(row -> row.mayBe(edition))
                .mapToInt(WindowsBuild::build)
                .max()
                .orElse(Integer.MAX_VALUE);
        boolean behind = !known && (server ? build > newest : build > oldest);
        return new Support.Unclear(behind ? "DATASET_BEHIND" : "VERSION_NOT_LISTED");
    }

    private static Support agreed(List<WindowsBuild> candidates, LocalDate today) {
        LocalDate first = end(candidates, Comparator.reverseOrder());
        LocalDate last = end(candidates, Comparator.naturalOrder());
        if (today.isAfter(last)) {
            return Support.Ended.byMaker(last);
        }
        return today.isAfter(first) ? new Support.Unclear("EDITION_NEEDED") : new Support.Supported(first);
    }

    private static LocalDate end(List<WindowsBuild> candidates, Comparator<LocalDate> order) {
        return candidates.stream().map(WindowsBuild::ends).max(order).orElseThrow();
    }

    /** The last day of paid updates for the build of that version; empty where its maker sells none. */
    Optional<LocalDate> extended(@Nullable String version) {
        return build(version)
                .flatMap(build -> data.extended().stream()
                        .filter(row -> row.build() == build)
                        .map(ExtendedUpdates::ends)
                        .findFirst());
    }

    private static Optional<Integer> build(@Nullable String version) {
        return OsVersion.parse(version)
                .filter(found -> found.numbers().size() >= PARTS_WITH_BUILD
                        && found.number(0).equals(WINDOWS_10_AND_11))
                .map(found -> found.number(2).intValue());
    }
}
