package io.lastday.offboarding.playbook;

import io.lastday.offboarding.firm.FirmId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The playbooks that cases may run: those of this build, and each firm's own. Old versions stay, because running cases have
 * pinned them. A firm's own may not have the name of a shipped one, so no name means two things.
 */
public final class Playbooks {

    private final Map<String, TreeMap<Integer, Playbook>> shipped = new TreeMap<>();
    private final PlaybookShelf shelf;

    /** Holds these, every version of each, beside what stands on the shelf. */
    public Playbooks(Collection<Playbook> shipped, PlaybookShelf shelf) {
        for (Playbook playbook : shipped) {
            this.shipped
                    .computeIfAbsent(playbook.name(), name -> new TreeMap<>())
                    .put(playbook.version(), playbook);
        }
        this.shelf = shelf;
    }

    /** The newest version of a playbook. Blocking. */
    public Optional<Playbook> newest(FirmId firm, String name) {
        return Optional.ofNullable(shipped.get(name))
                .map(versions -> versions.lastEntry().getValue())
                .or(() -> shelf.newest(firm, name));
    }

    /**
     * The version that a case pinned. Blocking.
     *
     * @throws IllegalStateException when neither this build nor the firm holds it any more
     */
    public Playbook pinned(FirmId firm, String name, int version) {
        return version(firm, name, version)
                .orElseThrow(() -> new IllegalStateException(
                        "Playbook " + name + " version " + version + " is not part of this build."));
    }

    /** One version of a playbook. Blocking. */
    public Optional<Playbook> version(FirmId firm, String name, int version) {
        TreeMap<Integer, Playbook> versions = shipped.get(name);
        return versions == null ? shelf.version(firm, name, version) : Optional.ofNullable(versions.get(version));
    }

    /** The newest version of each that a firm may use, by name. Blocking. */
    public List<Playbook> all(FirmId firm) {
        return Stream.concat(
                        shipped.values().stream()
                                .map(versions -> versions.lastEntry().getValue()),
                        shelf.newest(firm).stream())
                .sorted(Comparator.comparing(Playbook::name))
                .toList();
    }

    /** Whether this build brings a playbook of this name. */
    public boolean isShipped(String name) {
        return shipped.containsKey(name);
    }

    /** Every version of each, of every firm: what an engine has to be able to run. Blocking. */
    public List<Playbook> everyVersion() {
        return Stream.concat(
                        shipped.values().stream().flatMap(versions -> versions.values().stream()), shelf.all().stream())
                .toList();
    }
}
