package io.lastday.chat.opaque;

import io.lastday.chat.source.JsonShape;
import io.lastday.chat.source.SourceEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file that is not read looks like, told from its content. */
enum OpaqueKind {
    /** A third party's export of personal WeChat, or one of its databases. */
    WECHAT("WeChat, made by a third party's tool"),
    /** Signal's database. */
    SIGNAL("Signal"),
    /** Apple's database of messages, or a text made of it by a tool. */
    IMESSAGE("iMessage"),
    /** A picture: a screenshot, mostly. */
    IMAGE("an image"),
    /** A PDF document. */
    PDF("a PDF document"),
    /** A recording. */
    AUDIO("an audio recording"),
    /** A film. */
    VIDEO("a video"),
    /** None of these. */
    UNKNOWN("a file of unknown kind");

    private static final int HEAD = 1 << 16;

    private final String words;

    OpaqueKind(String words) {
        this.words = words;
    }

    /** The kind for people. */
    String words() {
        return words;
    }

    /** The kind of a file by its first bytes, its tables, or its JSON. */
    static OpaqueKind of(SourceEntry entry, JsonShape shape) throws IOException {
        if (shape.has("", "weflow")
                || shape.has("session", "wxid") && shape.hasArray("messages")
                || shape.has("messages[]", "localId", "createTime", "isSend")) {
            return WECHAT;
        }
        byte[] head = entry.head(HEAD);
        OpaqueKind byMagic = Magic.of(head);
        if (byMagic != UNKNOWN) {
            return byMagic;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("SQLite format 3\0")) {
            return database(text);
        }
        return isMessagesPage(text) || AppleText.beginsSo(text) ? IMESSAGE : UNKNOWN;
    }

    /** A database lists its tables on its first pages. */
    private static OpaqueKind database(String text) {
        if (text.contains("chat_handle_join") || text.contains("attributedBody")) {
            return IMESSAGE;
        }
        if (text.contains("StrTalker") || text.contains("CREATE TABLE Chat_") || text.contains("Name2Id")) {
            return WECHAT;
        }
        boolean signal = text.contains("sticker_packs") || text.contains("stickerPacks") || text.contains("senderKeys");
        return signal ? SIGNAL : UNKNOWN;
    }

    /** The pages that tools make of Apple's database: a style sheet of balloons, and messages in them. */
    private static boolean isMessagesPage(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("<html") && lower.contains("imessage") && lower.contains("class=\"message");
    }
}
