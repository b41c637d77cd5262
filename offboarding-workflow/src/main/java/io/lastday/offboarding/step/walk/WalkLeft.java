package io.lastday.offboarding.step.walk;

import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.StepContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a case keeps what a walk still saw. Writing the same twice does no harm. */
public interface WalkLeft {

    /** What is looked for, in words: {@code ways back in}. */
    String what();

    /**
     * Replaces what was kept.
     *
     * @param walk the slot of the walk of which this is the verdict; null where none was reached
     */
    void keep(StepContext context, List<Residual> left, @Nullable String walk);

    /** The walk of the last verdict: whoever retries the step asks for another one. */
    Optional<String> judged(StepContext context);

    /** Nothing is known of any of them, for this reason. */
    default void unknown(StepContext context, String why, @Nullable String walk) {
        keep(context, List.of(new Residual(ConnectedSystem.LASTDAY, what(), "UNKNOWN: " + why)), walk);
    }
}
