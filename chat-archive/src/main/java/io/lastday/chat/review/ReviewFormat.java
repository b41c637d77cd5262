package io.lastday.chat.review;

import java.util.Locale;
import java.util.Optional;

/** What a bag can be converted to. */
public enum ReviewFormat {
    /** Relativity Short Message Format 2.0.0, one file a conversation and at most 10,000 events. */
    RSMF,
    /** RFC 5322 messages, one a day and conversation, or one a message. */
    EML,
    /** One table, RFC 4180, safe to open in a spreadsheet. */
    CSV,
    /** Pages to read and print, without any script. */
    HTML,
    /** A Concordance load file. */
    DAT;

    /** The name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of this name. */
    public static Optional<ReviewFormat> of(String label) {
        for (ReviewFormat format : values()) {
            if (format.label().equals(label)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
