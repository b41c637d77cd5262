package io.lastday.offboarding.step.lastday;

import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.ResidualAccess;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lists what the leaver can still reach. Writing the same list twice does no harm. */
@Component
class ResidualAccessStep implements Step {

    private final ResidualAccess residualAccess;
    private final CaseStore cases;

    ResidualAccessStep(ResidualAccess residualAccess, CaseStore cases) {
        this.residualAccess = residualAccess;
        this.cases = cases;
    }

    @Override
    public StepId id() {
        return new StepId("lastday.residual-access");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.LASTDAY;
    }

    @Override
    public String title() {
        return "List what can still be reached";
    }

    @Override
    public StepResult run(StepContext context) {
        List<Residual> found = residualAccess.list(context.accounts());
        cases.residual(context.firm(), context.caseId(), found);
        return new Outcome.Done(
                found.isEmpty() ? "Nothing is left to reach." : found.size() + " things can still be reached.",
                Map.of("count", String.valueOf(found.size())));
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.READS, Phase.VERIFY)
                .call("GET /users/{id}/memberOf and others", "Directory.Read.All", "finds what can still be reached")
                .call("GET /users/{id} and its mappings in Keycloak", "view-users", "finds what can still be reached")
                .ends(OutcomeKind.DONE, "Every connected system was read; the list stands in the case.")
                .byHand("Go through the person's accounts with the people who run each system.")
                .build();
    }
}
