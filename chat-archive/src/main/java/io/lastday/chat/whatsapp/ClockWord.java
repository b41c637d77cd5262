package io.lastday.chat.whatsapp;

/** What a word beside a time says. */
enum ClockWord {
    /** No word stands there. */
    NONE,
    /** Midnight to noon. */
    BEFORE_NOON,
    /** Noon to midnight. */
    AFTER_NOON,
    /** The hours around noon: eleven stays eleven, one is thirteen. */
    AROUND_NOON,
    /** Words such as "at" and "o'clock". */
    FILLER,
    /** A word that is not in the table, so this is no time of a message. */
    UNKNOWN
}
