package io.lastday.device.person;

/** How a device's person stands in the directory. */
public enum PersonState {
    ENABLED,
    DISABLED,
    /** A whole walk of all users did not find them. */
    MISSING,
    /** It cannot be said; the reason is beside it. */
    UNKNOWN
}
