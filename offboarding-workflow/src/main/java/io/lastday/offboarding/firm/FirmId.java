package io.lastday.offboarding.firm;

import java.util.regex.Pattern;

/**
 * The organisation that a row, a key or a job belongs to.
 *
 * @param value lower-case letters, digits and hyphens, at most 63 characters
 */
public record FirmId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** Refuses anything that could not stand in a file name, a lock key and a token claim alike. */
    public FirmId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A firm id has lower-case letters, digits and hyphens only.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
