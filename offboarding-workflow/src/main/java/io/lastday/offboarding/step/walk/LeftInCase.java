package io.lastday.offboarding.step.walk;

import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.WalkTopic;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.step.StepContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What walks left over, in the case's own row.
 *
 * @param what it is, in words
 */
public record LeftInCase(CaseStore cases, WalkTopic topic, String what) implements WalkLeft {

    @Override
    public void keep(StepContext context, List<Residual> left, @Nullable String walk) {
        cases.walkLeft(context.firm(), context.caseId(), topic, left, walk);
    }

    @Override
    public Optional<String> judged(StepContext context) {
        return cases.judgedWalk(context.firm(), context.caseId(), topic);
    }
}
