package io.lastday.identity.coverage;

/** Which figure a person belongs to; everybody belongs to exactly one. */
public enum Population {
    /** Holds a directory role, now or eligible, directly or through a group; a guest who does belongs here too. */
    PRIVILEGED,
    STAFF,
    GUESTS,
    /** No account that could be used, or a shared mailbox: in no figure and in no list, found by its id only. */
    NOT_COUNTED;

    /** Those that figures are given for. */
    static Population[] counted() {
        return new Population[] {PRIVILEGED, STAFF, GUESTS};
    }
}
