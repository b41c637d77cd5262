package io.lastday.chat.finding;

import java.util.Locale;

/** How sure a detector is. */
public enum Confidence {
    /** It has the form, and nothing else speaks for it. */
    LOW,
    /** The form and its surroundings speak for it. */
    MEDIUM,
    /** A check sum holds in a fitting place, the form leaves no doubt, or the sentence says so. */
    HIGH;

    /** The name in lines of output. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is as sure as the other, or surer. */
    public boolean atLeast(Confidence other) {
        return compareTo(other) >= 0;
    }

    /** The less sure one of two. */
    Confidence atMost(Confidence other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
