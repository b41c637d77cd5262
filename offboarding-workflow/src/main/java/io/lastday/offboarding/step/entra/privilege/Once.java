package io.lastday.offboarding.step.entra.privilege;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An answer that is asked for at most once in a run, and only if somebody needs it. */
final class Once implements BooleanSupplier {

    private final BooleanSupplier question;
    private @Nullable Boolean answer;

    Once(BooleanSupplier question) {
        this.question = question;
    }

    @Override
    public boolean getAsBoolean() {
        Boolean known = answer;
        if (known == null) {
            known = question.getAsBoolean();
            answer = known;
        }
        return known;
    }
}
