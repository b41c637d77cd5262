package io.lastday.offboarding.archive;

import io.lastday.chat.model.ChatFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where chats come from. Each has a lawful-basis record of its own. */
public enum ChatOrigin {
    /** Microsoft Teams, read by Lastday. */
    TEAMS("Microsoft Teams", ChatFormat.TEAMS),
    /** WhatsApp, exported by a person. */
    WHATSAPP("WhatsApp", ChatFormat.WHATSAPP),
    /** Text messages, exported with SMS Backup and Restore. */
    SMS("SMS", ChatFormat.SMS),
    /** Telegram, exported with Telegram Desktop. */
    TELEGRAM("Telegram", ChatFormat.TELEGRAM),
    /** A Slack workspace's export. */
    SLACK("Slack", ChatFormat.SLACK),
    /** Records of the WeCom conversation archive. */
    WECOM("WeCom", ChatFormat.WECOM),
    /** Google Chat, from Google Takeout. */
    GOOGLE_CHAT("Google Chat", ChatFormat.GOOGLE_CHAT),
    /** Personal WeChat, as the leaver hands it over. */
    WECHAT("WeChat", ChatFormat.OPAQUE),
    /** Signal, as the leaver hands it over. */
    SIGNAL("Signal", ChatFormat.OPAQUE),
    /** iMessage, as the leaver hands it over. */
    IMESSAGE("iMessage", ChatFormat.OPAQUE),
    /** Screenshots, documents, sound and whatever else is to be kept as it is. */
    OTHER("Other", ChatFormat.OPAQUE);

    private final String title;
    private final ChatFormat format;

    ChatOrigin(String title, ChatFormat format) {
        this.title = title;
        this.format = format;
    }

    /** The name in URLs and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** How its files are read; {@link ChatFormat#OPAQUE} where they are kept and not read. */
    public ChatFormat format() {
        return format;
    }

    /** Whether its files are kept as they are: somebody has to say what they are. */
    boolean isOpaque() {
        return format == ChatFormat.OPAQUE;
    }

    /** The origin of this name. */
    public static Optional<ChatOrigin> of(String label) {
        return Arrays.stream(values())
                .filter(origin -> origin.label().equals(label))
                .findFirst();
    }

    /** The origin whose files are of this format; {@link #OTHER} for files that are not read. */
    static ChatOrigin of(ChatFormat format) {
        return Arrays.stream(values())
                .filter(origin -> origin.format == format && format != ChatFormat.OPAQUE)
                .findFirst()
                .orElse(OTHER);
    }

    /** All names, for a sentence. */
    static String labels() {
        return Arrays.stream(values()).map(ChatOrigin::label).collect(Collectors.joining(", "));
    }
}
