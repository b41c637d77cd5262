package io.lastday.offboarding.step.recovery;

import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.step.StepContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the case keeps. */
final class Kept implements RecoveryLeft {

    List<Residual> left = List.of();

    @Nullable
    String walk;

    @Override
    public void keep(StepContext context, List<Residual> now, @Nullable String of) {
        left = now;
        walk = of == null ? walk : of;
    }

    @Override
    public Optional<String> judged(StepContext context) {
        return Optional.ofNullable(walk);
    }
}
