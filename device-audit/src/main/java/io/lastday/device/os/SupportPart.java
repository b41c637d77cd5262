package io.lastday.device.os;

import io.lastday.device.os.OsDataset.Release;
import io.lastday.device.os.OsDataset.WindowsBuild;
import java.time.LocalDate;
import java.util.List;

/**
 * The dates of support out of the OS data, of another revision.
 *
 * @param date the day on which the youngest of the products was last changed
 * @param windows builds of clients; servers stay as they are
 */
public record SupportPart(String revision, LocalDate date, List<WindowsBuild> windows, List<Release> releases) {

    public SupportPart {
        windows = List.copyOf(windows);
        releases = List.copyOf(releases);
    }

    /**
     * Refuses what must not stand in the place of the dates that are known.
     *
     * @throws NotTaken where it is older, or a build or line that is known is not in it
     */
    public SupportPart inPlaceOf(OsDataset known) {
        if (date.isBefore(known.date())) {
            throw new NotTaken("it is older than the dates that are known");
        }
        boolean builds = windows.stream()
                .map(WindowsBuild::key)
                .toList()
                .containsAll(known.windows().stream()
                        .filter(row -> !row.isServer())
                        .map(WindowsBuild::key)
                        .toList());
        boolean lines = releases.stream()
                .map(Release::key)
                .toList()
                .containsAll(known.releases().stream().map(Release::key).toList());
        if (!builds || !lines) {
            throw new NotTaken("a release that is known is missing from it");
        }
        return this;
    }
}
