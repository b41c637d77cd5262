package io.lastday.offboarding.playbook;

/** A playbook that may not run, and why. */
public final class BrokenPlaybook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenPlaybook(String name, String why) {
        super("Playbook " + name + ": " + why + ".");
    }
}
