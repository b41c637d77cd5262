package io.lastday.chat.source;

import java.io.IOException;

/** The bytes stop being JSON. Readers turn it into a gap; it never leaves them. */
public final class DamagedJson extends IOException {

    private static final long serialVersionUID = 1L;
    private final long from;

    /** Damaged from this byte on. */
    public DamagedJson(long from) {
        super("the bytes are no JSON from " + from + " on");
        this.from = from;
    }

    /** Where the damaged item begins, or the first byte that does not fit. */
    public long from() {
        return from;
    }
}
