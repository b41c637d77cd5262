package io.lastday.device.os;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file of facts as it stands in {@code os/os-support.json}: dates with their revision and day, nothing derived.
 *
 * @param revision of the source that the dates were taken from
 * @param date the day of that revision: nothing later is known
 */
public record OsDataset(
        String source,
        String revision,
        LocalDate date,
        List<WindowsBuild> windows,
        List<Release> releases,
        Overlay overlay,
        AndroidPatchLevels androidPatchLevels) {

    public OsDataset {
        windows = List.copyOf(windows);
        releases = List.copyOf(releases);
    }

    /** A client build in one channel and edition class; several share a build number and end on different days. */
    record WindowsBuild(int build, String name, String channel, String edition, LocalDate ends) {}

    /** A release line; {@code ends} is null while the maker names no end, {@code latest} where updates are not listed. */
    record Release(
            String product,
            String cycle,
            @Nullable LocalDate ends,
            @Nullable String latest,
            @Nullable LocalDate latestReleased) {}

    /** Lines that a standard refuses whatever the maker's dates say. */
    record Overlay(String source, LocalDate reviewed, List<Line> unsupported) {}

    /** A release line by name. */
    record Line(String product, String cycle) {}

    /** The newest security patch level that is known, and the day it was published. */
    record AndroidPatchLevels(String source, LocalDate newest, LocalDate published) {}
}
