package io.lastday.offboarding.playbook;

import java.util.List;
import java.util.stream.Collectors;

/** A playbook that may not run, and why. */
public final class BrokenPlaybook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    BrokenPlaybook(String name, String why) {
        super("Playbook " + name + ": " + why + ".");
        this.findings = List.of();
    }

    BrokenPlaybook(String name, List<Finding> findings) {
        super("Playbook " + name + ": "
                + findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    /** Everything that is wrong, each with its line; empty where no file was read. */
    public List<Finding> findings() {
        return findings;
    }
}
