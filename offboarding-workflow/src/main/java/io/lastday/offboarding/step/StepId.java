package io.lastday.offboarding.step;

import java.util.regex.Pattern;

/**
 * The name of a step, for example {@code entra.disable}.
 *
 * @param value system, a dot, and the action, in lower case
 */
public record StepId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z]+\\.[a-z0-9-]+");

    /** Refuses anything else than a system, a dot and an action. */
    public StepId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A step id reads like entra.disable.");
        }
    }

    /** What stands before the dot: the system, or the family of steps. */
    public String system() {
        return value.substring(0, value.indexOf('.'));
    }

    @Override
    public String toString() {
        return value;
    }
}
