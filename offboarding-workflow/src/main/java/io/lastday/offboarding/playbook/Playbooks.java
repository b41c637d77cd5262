package io.lastday.offboarding.playbook;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The playbooks that cases may run. Old versions stay, because running cases have pinned them. */
public final class Playbooks {

    private final Map<String, TreeMap<Integer, Playbook>> byName = new TreeMap<>();

    /** Holds these, every version of each. */
    public Playbooks(Collection<Playbook> playbooks) {
        for (Playbook playbook : playbooks) {
            byName.computeIfAbsent(playbook.name(), name -> new TreeMap<>()).put(playbook.version(), playbook);
        }
    }

    /** The newest version of a playbook. */
    public Optional<Playbook> newest(String name) {
        return Optional.ofNullable(byName.get(name))
                .map(versions -> versions.lastEntry().getValue());
    }

    /**
     * The version that a case pinned.
     *
     * @throws IllegalStateException when this build does not hold it any more
     */
    public Playbook pinned(String name, int version) {
        Playbook playbook = byName.getOrDefault(name, new TreeMap<>()).get(version);
        if (playbook == null) {
            throw new IllegalStateException("Playbook " + name + " version " + version + " is not part of this build.");
        }
        return playbook;
    }

    /** The newest version of each, by name. */
    public List<Playbook> all() {
        return byName.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .sorted(Comparator.comparing(Playbook::name))
                .toList();
    }

    /** Every version of each. */
    public List<Playbook> everyVersion() {
        return byName.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }
}
