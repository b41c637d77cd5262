package io.lastday.device.os;

import io.lastday.device.os.OsDataset.WindowsBuild;
import io.lastday.device.os.OsDataset.WindowsUpdate;
import io.lastday.device.os.OsDataset.WindowsUpdate.Kind;
import io.lastday.device.os.OsDataset.WindowsUpdate.Machine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Revisions of Windows out of the OS data, of another revision; they stand beside those that are known.
 *
 * @param to the day on which they were read
 * @param newest those of the youngest month alone, which has to speak of every build that is supported
 */
public record UpdatesPart(String revision, LocalDate to, List<WindowsUpdate> updates, List<WindowsUpdate> newest) {

    private static final int A_MONTH_AND_A_HALF = 45;

    public UpdatesPart {
        updates = List.copyOf(updates);
        newest = List.copyOf(newest);
    }

    private record Branch(int build, Machine machine) {}

    /**
     * Refuses what must not stand beside the revisions that are known.
     *
     * @throws NotTaken where it is older, a month is missing at its end, a build that is supported is not in it, or its newest
     *     revision is below one that is known
     */
    public UpdatesPart besides(OsDataset known) {
        if (to.isBefore(known.windowsKnownTo())) {
            throw new NotTaken("it is older than the revisions that are known");
        }
        LocalDate youngest = newest.stream()
                .map(WindowsUpdate::published)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        if (youngest.isBefore(to.minusDays(A_MONTH_AND_A_HALF))) {
            throw new NotTaken("the last month is missing from it");
        }
        known.windowsUpdates().stream()
                .filter(row -> row.kind() == Kind.SECURITY)
                .collect(Collectors.groupingBy(
                        row -> new Branch(row.build(), row.machine()),
                        Collectors.reducing(0, WindowsUpdate::revision, Math::max)))
                .forEach((branch, highest) -> requireOnwards(branch, highest, known));
        return this;
    }

    private void requireOnwards(Branch branch, int highest, OsDataset known) {
        int found = newest.stream()
                .filter(row -> row.kind() == Kind.SECURITY)
                .filter(row -> row.build() == branch.build() && row.machine() == branch.machine())
                .mapToInt(WindowsUpdate::revision)
                .max()
                .orElse(-1);
        if (found < 0 && isSupported(branch, known)) {
            throw new NotTaken("a build that is supported is missing from its last month");
        }
        if (found >= 0 && found < highest) {
            throw new NotTaken("its revisions go backwards");
        }
    }

    private boolean isSupported(Branch branch, OsDataset known) {
        boolean server = branch.machine() == Machine.SERVER;
        boolean extended = !server
                && known.extended().stream().anyMatch(row -> row.build() == branch.build() && !to.isAfter(row.ends()));
        return extended
                || known.windows().stream()
                        .filter(row -> row.build() == branch.build() && row.isServer() == server)
                        .map(WindowsBuild::ends)
                        .anyMatch(ends -> !to.isAfter(ends));
    }

    /** The keys of all that it lists. */
    Set<String> keys() {
        return updates.stream().map(WindowsUpdate::key).collect(Collectors.toSet());
    }
}
