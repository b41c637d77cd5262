package io.lastday.offboarding.step.walk;

import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that a walk still saw, or could not rule out.
 *
 * @param byHand what a person does about it
 */
public record StillThere(Residual residual, String byHand) {

    /** Asks a person for all of them: each with its reason, and what to do. */
    public static Outcome asked(ReasonCode reason, String words, List<StillThere> things) {
        String all = things.stream()
                .map(one -> one.residual().what() + " (" + one.residual().reason() + ")")
                .collect(Collectors.joining("; "));
        String deeds = things.stream().map(StillThere::byHand).distinct().collect(Collectors.joining(" "));
        return new Outcome.NeedsHuman(reason, words + all + ". " + deeds + " Then complete this step: it looks again.");
    }
}
