package io.lastday.offboarding.step;

import java.util.regex.Pattern;

/**
 * A stable, machine-readable reason, for example {@code EXPORT_MISSING}.
 *
 * @param value {@code [A-Z0-9_]+}
 */
public record ReasonCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9_]{1,60}");

    /** Refuses anything else than capital letters, digits and underscores. */
    public ReasonCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A reason code has capital letters, digits and underscores only.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
