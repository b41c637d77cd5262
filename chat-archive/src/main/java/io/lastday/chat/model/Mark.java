package io.lastday.chat.model;

import java.util.Locale;

/** What is to be known about a record besides its words. */
public enum Mark {
    /** The message was edited; the export holds the last wording only. */
    EDITED,
    /** The message was edited, and the source keeps earlier wordings that it does not export. */
    HISTORY_NOT_EXPORTED,
    /** The message was deleted; its words are not in the export. */
    DELETED,
    /** The sender took the message back. */
    RECALLED,
    /** The message was passed on from elsewhere. */
    FORWARDED,
    /** Its sender called it important or urgent. */
    IMPORTANT,
    /** A rule of the firm hid the message from who got it. */
    BLOCKED_BY_POLICY,
    /** A picture, sound or document that the export left out. */
    MEDIA_OMITTED,
    /** Shown once and not exported. */
    VIEW_ONCE,
    /** An empty body, as messages leave that vanish by themselves. */
    EPHEMERAL,
    /** A poll. */
    POLL,
    /** A place, or a place that moves. */
    LOCATION,
    /** Somebody's contact card. */
    CONTACT,
    /** A call, made or missed. */
    CALL,
    /** Written and never sent. */
    DRAFT,
    /** On its way out, waiting, or failed: not known to have arrived. */
    UNSENT,
    /** The text is longer than a line of output carries; the bytes and their hash are whole. */
    TEXT_CUT,
    /** Some bytes are no UTF-8; the text shows U+FFFD for them. */
    NOT_UTF8,
    /** The source breaks its own format in a known way; the text was read all the same. */
    REPAIRED,
    /** The local time does not exist in the zone: clocks went forward. The earlier offset was taken. */
    TIME_SKIPPED,
    /** The local time exists twice in the zone: clocks went back. The earlier offset was taken. */
    TIME_TWICE,
    /** The date is of a calendar that is not converted; no time is given. */
    CALENDAR_UNKNOWN,
    /** The time is written in a form that allows more than one reading; no time is given. */
    TIME_UNCERTAIN,
    /** The time lies days before that of an earlier record: it arrived late, or somebody pasted it. */
    OUT_OF_ORDER,
    /** A line inside looks like the beginning of another message; it was read as text that somebody pasted. */
    HEADER_INSIDE,
    /** Kept as it came: nobody vouches for what it says. */
    LOW_ASSURANCE;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in lines of output. */
    public String label() {
        return label;
    }
}
