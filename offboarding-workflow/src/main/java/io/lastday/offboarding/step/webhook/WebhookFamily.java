package io.lastday.offboarding.step.webhook;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepFamily;
import io.lastday.offboarding.step.StepId;
import java.util.Map;
import java.util.Optional;

/** One step for each system that is configured to be told. */
final class WebhookFamily implements StepFamily {

    static final String PREFIX = "webhook";

    static final StepFacts FACTS = StepFacts.of(StepFacts.Effect.CHANGES, Phase.PREPARE, Phase.values())
            .call("POST to the configured address", "a shared secret", "tells the system, signed, whose access ends")
            .ends(OutcomeKind.DONE, "The system said so in a signed answer.")
            .ends(OutcomeKind.ALREADY_DONE, "The system said, signed, that there was nothing to do.")
            .ends(
                    OutcomeKind.NEEDS_HUMAN,
                    WebhookStep.NO_ANSWER,
                    "It accepted the call and never said what became of it.")
            .ends(OutcomeKind.NEEDS_HUMAN, WebhookStep.SYSTEM_SAYS_NO, "It answered that it cannot.")
            .byHand("End the person's access in that system, then complete the step and say what you did.")
            .build();

    private final Map<StepId, Step> steps;

    WebhookFamily(Map<StepId, Step> steps) {
        this.steps = Map.copyOf(steps);
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Optional<Step> step(StepId id) {
        return Optional.ofNullable(steps.get(id));
    }

    @Override
    public StepFacts facts() {
        return FACTS;
    }

    @Override
    public String title() {
        return "Tell another system by a signed call";
    }
}
