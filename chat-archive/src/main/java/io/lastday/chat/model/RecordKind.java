package io.lastday.chat.model;

import java.util.Locale;

/** What a span of bytes is. */
public enum RecordKind {
    /** Somebody wrote it. */
    MESSAGE,
    /** The messenger wrote it: no author. */
    SYSTEM,
    /** Nobody can say: bytes that belong to no message. Kept, counted and shown, never dropped. */
    GAP;

    /** The name in lines and ledgers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
