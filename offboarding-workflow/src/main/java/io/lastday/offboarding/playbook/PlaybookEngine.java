package io.lastday.offboarding.playbook;

/** What a new playbook asks of the engine. */
public interface PlaybookEngine {

    /**
     * Makes the process of a firm's own playbook and lets cases run it, on every replica. Joins the caller's transaction: a
     * playbook that stands on the shelf can run.
     */
    void deploy(Playbook playbook);
}
