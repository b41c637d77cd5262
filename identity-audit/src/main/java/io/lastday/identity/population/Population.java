package io.lastday.identity.population;

/** Which figure an account belongs to; everybody belongs to exactly one. The first that fits decides. */
public enum Population {
    /** Listed emergency accounts: they have rules of their own and are in nobody else's figure. */
    BREAK_GLASS,
    /** Holds a directory role, now or eligible, directly or through a group; a guest who does belongs here too. */
    PRIVILEGED,
    /** Matters most without a role: configured as finance or as mailbox-rich, or owner of an application. */
    SENSITIVE,
    STAFF,
    GUESTS,
    /** An account that programs use. */
    SERVICE_ACCOUNTS,
    /** A shared, room or equipment mailbox, which nobody ought to sign in with. */
    SHARED_MAILBOXES,
    /** No account that could be used: in no figure and in no list, found by its id only. */
    NOT_COUNTED;

    /** Those that figures are given for, in the order in which they are shown. */
    public static Population[] counted() {
        return new Population[] {PRIVILEGED, SENSITIVE, STAFF, GUESTS, SERVICE_ACCOUNTS, BREAK_GLASS};
    }

    /** Whether the answers about such accounts are part of a figure. */
    public boolean isCounted() {
        return this != SHARED_MAILBOXES && this != NOT_COUNTED;
    }

    /** Whether these are the accounts that matter most. */
    public boolean mattersMost() {
        return this == PRIVILEGED || this == SENSITIVE;
    }
}
