package io.lastday.chat.parse;

import java.util.Locale;
import java.util.Optional;

/** A source of chats that is read, not only kept. */
public enum ChatFormat {
    /** WhatsApp, text or zip. */
    WHATSAPP,
    /** Microsoft Teams, JSON as Graph returns it. */
    TEAMS;

    /** The name on the command line and in lines of output. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of this name. */
    public static Optional<ChatFormat> of(String label) {
        for (ChatFormat format : values()) {
            if (format.label().equals(label)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
