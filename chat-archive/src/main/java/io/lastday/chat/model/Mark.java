package io.lastday.chat.model;

import java.util.Locale;

/** What is to be known about a record besides its words. */
public enum Mark {
    /** The message was edited; the export holds the last wording only. */
    EDITED,
    /** The message was deleted; its words are not in the export. */
    DELETED,
    /** A picture, sound or document that the export left out. */
    MEDIA_OMITTED,
    /** The text is longer than a line of output carries; the bytes and their hash are whole. */
    TEXT_CUT,
    /** Some bytes are no UTF-8; the text shows U+FFFD for them. */
    NOT_UTF8,
    /** The local time does not exist in the zone: clocks went forward. The earlier offset was taken. */
    TIME_SKIPPED,
    /** The local time exists twice in the zone: clocks went back. The earlier offset was taken. */
    TIME_TWICE;

    /** The name in lines of output. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
