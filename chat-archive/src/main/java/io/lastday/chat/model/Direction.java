package io.lastday.chat.model;

import java.util.Locale;

/** Which way a message went, seen from whose copy of the chat it is. */
public enum Direction {
    /** It came in. */
    RECEIVED,
    /** It went out. */
    SENT;

    /** The name in lines of output. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
