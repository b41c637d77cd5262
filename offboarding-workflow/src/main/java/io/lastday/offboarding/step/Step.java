package io.lastday.offboarding.step;

/**
 * One action on one system for one case.
 *
 * <p>Idempotent, read before written, verified by reading back. Runs blocking on a virtual thread with no transaction
 * open, and ends within 45 seconds; longer work ends as {@link StepResult.Waiting} with a cursor.
 */
public interface Step {

    /** The name by which a playbook calls this step. */
    StepId id();

    /** The system that this step acts on. */
    ConnectedSystem system();

    /** What the step does, in a few words for a person. */
    String title();

    /**
     * Does it, once. May be called again after a crash at any point.
     *
     * @param context the case, the accounts and where the last run left off
     */
    StepResult run(StepContext context);

    /** What is known about the step before it runs. */
    StepFacts facts();
}
