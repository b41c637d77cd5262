package io.lastday.offboarding.step.entra.directory;

/** One thing that an account holds. */
interface Held {

    /** The directory's own id. */
    String id();

    /** What it is called. */
    String name();

    /** For people and for the evidence: the name, and the id that tells namesakes apart. */
    default String said() {
        return name() + " (" + id() + ")";
    }
}
