package io.lastday.offboarding.step.scim;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepFamily;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.remote.Reasons;
import java.util.Map;
import java.util.Optional;

/** One step for each system that is connected by SCIM. */
final class ScimFamily implements StepFamily {

    static final String PREFIX = "scim";

    static final StepFacts FACTS = StepFacts.of(StepFacts.Effect.CONTAINS, Phase.CONTAIN, Phase.REVOKE)
            .call("GET /Users?filter=userName eq …", "the token's right to read users", "finds the person's account")
            .call("GET /Users/{id}", "the token's right to read users", "reads the account back")
            .call("PATCH /Users/{id} active=false", "the token's right to change users", "makes the account inactive")
            .ends(OutcomeKind.DONE, "The account, read back, is inactive.")
            .ends(OutcomeKind.ALREADY_DONE, "It was inactive; nothing was written.")
            .ends(OutcomeKind.SKIPPED, Reasons.NO_ACCOUNT, "The system knows nobody of this user name.")
            .ends(
                    OutcomeKind.NEEDS_HUMAN,
                    ScimDeactivate.SEVERAL_ACCOUNTS,
                    "Several accounts there answer to one user name; none is touched.")
            .byHand("Deactivate the person's account in that system's own administration.")
            .build();

    private final Map<StepId, Step> steps;

    ScimFamily(Map<StepId, Step> steps) {
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
        return "Deactivate the account in a system that speaks SCIM";
    }
}
