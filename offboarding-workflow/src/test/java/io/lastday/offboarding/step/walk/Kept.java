package io.lastday.offboarding.step.walk;

import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.step.StepContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the case keeps. */
public final class Kept implements WalkLeft {

    private final String what;
    private @Nullable String walk;

    /** What was kept last. */
    public List<Residual> left = List.of();

    /** @param what is looked for, in words */
    public Kept(String what) {
        this.what = what;
    }

    @Override
    public String what() {
        return what;
    }

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
