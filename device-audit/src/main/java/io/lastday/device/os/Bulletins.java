package io.lastday.device.os;

import io.lastday.device.os.OsDataset.WindowsUpdate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Several months of Microsoft's security updates as one part of the OS data. */
public final class Bulletins {

    private Bulletins() {}

    /**
     * The months together. One that has begun before its updates came out speaks of no Windows, and is passed over.
     *
     * @param youngestFirst the youngest of them that speaks of Windows has to speak of all that is supported
     * @param digest of the documents, for the revision's name
     * @throws NotTaken where none speaks of Windows
     */
    public static UpdatesPart of(List<Bulletin> youngestFirst, String digest, LocalDate today) {
        List<List<WindowsUpdate>> months = youngestFirst.stream()
                .map(Bulletin::updates)
                .filter(updates -> !updates.isEmpty())
                .toList();
        if (months.isEmpty()) {
            throw new NotTaken("no month speaks of Windows");
        }
        Collection<WindowsUpdate> all = months.stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(WindowsUpdate::key, update -> update, Bulletin::earlier))
                .values();
        return new UpdatesPart(digest, today, List.copyOf(all), months.getFirst());
    }
}
