package io.lastday.device.os;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file of facts as it stands in {@code os/os-support.json}: dates with their revision and day, nothing derived.
 *
 * @param revision of the source that the dates were taken from
 * @param date the day of that revision: of support nothing later is known
 * @param extended paid updates beyond the end of a build; they hold for a machine only where somebody says that it has them
 * @param windowsUpdates revisions of builds; a build without any reads unknown
 * @param windowsUpdatesTo the day up to which revisions are listed; null where it is the file's own
 */
public record OsDataset(
        String source,
        String revision,
        LocalDate date,
        List<WindowsBuild> windows,
        List<ExtendedUpdates> extended,
        List<WindowsUpdate> windowsUpdates,
        @Nullable LocalDate windowsUpdatesTo,
        List<Release> releases,
        Overlay overlay,
        AndroidPatchLevels androidPatchLevels) {

    /** @throws IllegalArgumentException where the file says two things of the same build or line */
    public OsDataset {
        windows = List.copyOf(windows);
        extended = List.copyOf(extended);
        windowsUpdates = List.copyOf(windowsUpdates);
        releases = List.copyOf(releases);
        once(windows.stream().map(WindowsBuild::key).toList());
        once(windowsUpdates.stream().map(WindowsUpdate::key).toList());
        once(releases.stream().map(Release::key).toList());
    }

    /** The day up to which revisions of Windows are listed. */
    LocalDate windowsKnownTo() {
        return Objects.requireNonNullElse(windowsUpdatesTo, date);
    }

    /** This data with other dates of support; servers, what a standard refuses and patch levels stay. */
    public OsDataset with(SupportPart part) {
        List<WindowsBuild> builds = Stream.concat(
                        part.windows().stream(), windows.stream().filter(WindowsBuild::isServer))
                .toList();
        return new OsDataset(
                source,
                part.revision(),
                part.date(),
                builds,
                extended,
                windowsUpdates,
                windowsKnownTo(),
                part.releases(),
                overlay,
                androidPatchLevels);
    }

    /** This data with more revisions of Windows. */
    public OsDataset with(UpdatesPart part) {
        Set<String> told = part.keys();
        List<WindowsUpdate> updates = Stream.concat(
                        part.updates().stream(), windowsUpdates.stream().filter(row -> !told.contains(row.key())))
                .toList();
        return new OsDataset(
                source, revision, date, windows, extended, updates, part.to(), releases, overlay, androidPatchLevels);
    }

    private static void once(List<String> keys) {
        Set<String> seen = new HashSet<>();
        keys.forEach(key -> {
            if (!seen.add(key)) {
                throw new IllegalArgumentException("OS dates name " + key + " twice");
            }
        });
    }

    /** A build in one channel and edition class; several share a build number and end on different days. */
    record WindowsBuild(int build, String name, String channel, String edition, LocalDate ends) {

        static final String GENERAL = "GA";
        static final String LONG_TERM = "LTSC";
        private static final String SERVER = "SERVER";

        String key() {
            return build + " " + channel + " " + edition;
        }

        boolean isServer() {
            return channel.startsWith(SERVER);
        }

        /** Whether a machine of that edition may be what this row is about. */
        boolean mayBe(Edition machine) {
            return switch (machine) {
                case UNKNOWN -> !channel.startsWith(SERVER);
                case PRO -> is(GENERAL, "PRO") || is(GENERAL, "ANY");
                case ENTERPRISE -> is(GENERAL, "ENTERPRISE") || is(GENERAL, "ANY");
                case ENTERPRISE_LTSC -> is(LONG_TERM, "ENTERPRISE");
                case IOT_LTSC -> is(LONG_TERM, "IOT");
                case SERVER -> channel.startsWith(SERVER);
                case SERVER_ANNUAL -> is("SERVER_AC", "ANY");
                case OTHER -> false;
            };
        }

        private boolean is(String wantedChannel, String wantedEdition) {
            return channel.equals(wantedChannel) && edition.equals(wantedEdition);
        }
    }

    /** @param ends the last day of paid updates */
    record ExtendedUpdates(int build, LocalDate ends) {}

    /** One revision of a build, out on a day. */
    record WindowsUpdate(int build, Machine machine, int revision, LocalDate published, Kind kind) {

        /** Server 2025 has the build of a client and other revisions. */
        enum Machine {
            CLIENT,
            SERVER
        }

        /** What an update is for. */
        enum Kind {
            SECURITY,
            /** The same mends without a restart, under a lower number. */
            HOTPATCH,
            /** It mends no hole that is known: a preview, or an update that mends another update. */
            OTHER
        }

        String key() {
            return machine + " " + build + "." + revision;
        }
    }

    /** A release line; {@code ends} is null while the maker names no end, {@code latest} where updates are not listed. */
    record Release(
            String product,
            String cycle,
            @Nullable LocalDate ends,
            @Nullable String latest,
            @Nullable LocalDate latestReleased) {

        String key() {
            return product + " " + cycle;
        }
    }

    /** Lines that a standard refuses whatever the maker's dates say. */
    record Overlay(String source, LocalDate reviewed, List<Line> unsupported) {

        Overlay {
            unsupported = List.copyOf(unsupported);
        }

        boolean refuses(Release release) {
            return unsupported.contains(new Line(release.product(), release.cycle()));
        }
    }

    /** A release line by name. */
    record Line(String product, String cycle) {}

    /** The newest security patch level that is known, and the day it was published. */
    record AndroidPatchLevels(String source, LocalDate newest, LocalDate published) {}
}
