package io.lastday.offboarding.playbook;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepFacts.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A playbook as the API gives it.
 *
 * @param purpose what it is for
 * @param neutral the name that is shown outside HR
 * @param asks what a request for a case must name for this playbook, by field
 * @param shipped whether this build brings it; the others are the firm's own
 */
public record PlaybookView(
        String name,
        String title,
        String purpose,
        String neutral,
        int version,
        Terms.Access access,
        Terms.Begins begins,
        int approvals,
        boolean review,
        boolean contact,
        boolean messages,
        List<String> asks,
        boolean shipped,
        List<PhaseView> phases) {

    /**
     * A phase and its steps, in reading order.
     *
     * @param steps the ids
     * @param gates steps that run first, one after another
     * @param lanes runs of steps that go side by side
     * @param items the same steps in words
     */
    public record PhaseView(
            Phase phase, List<String> steps, List<String> gates, List<List<String>> lanes, List<ItemView> items) {}

    /**
     * A step in words.
     *
     * @param due of a person's task: how long after access ends, for example {@code P3D}
     */
    public record ItemView(
            String id,
            String title,
            ConnectedSystem system,
            Effect effect,
            @Nullable String due) {}
}
