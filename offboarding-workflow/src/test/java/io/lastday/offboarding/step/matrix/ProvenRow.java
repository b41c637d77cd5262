package io.lastday.offboarding.step.matrix;

import java.util.Map;

/**
 * The cells of a step whose world is more than a wire: cases, archive, other people. Each names the test that shows it; the
 * matrix refuses a row with an empty cell and one whose test does not exist.
 */
public interface ProvenRow {

    /** The step, as a playbook calls it. */
    String step();

    /** One proof for each condition. */
    Map<Condition, Proof> proofs();
}
