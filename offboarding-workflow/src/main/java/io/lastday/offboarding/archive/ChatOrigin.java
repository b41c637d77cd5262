package io.lastday.offboarding.archive;

import io.lastday.chat.model.ChatFormat;
import java.util.Locale;
import java.util.Optional;

/** Where chats come from. Each has a lawful-basis record of its own. */
public enum ChatOrigin {
    /** Microsoft Teams, read by Lastday. */
    TEAMS("Microsoft Teams", ChatFormat.TEAMS),
    /** WhatsApp, exported by a person. */
    WHATSAPP("WhatsApp", ChatFormat.WHATSAPP);

    private final String title;
    private final ChatFormat format;

    ChatOrigin(String title, ChatFormat format) {
        this.title = title;
        this.format = format;
    }

    /** The name in URLs and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    ChatFormat format() {
        return format;
    }

    /** The origin of this name. */
    public static Optional<ChatOrigin> of(String label) {
        for (ChatOrigin origin : values()) {
            if (origin.label().equals(label)) {
                return Optional.of(origin);
            }
        }
        return Optional.empty();
    }
}
