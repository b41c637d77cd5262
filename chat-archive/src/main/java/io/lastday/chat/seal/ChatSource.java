package io.lastday.chat.seal;

import java.util.List;

/**
 * What goes into one chat bag.
 *
 * @param chats exports and pages, in their order
 * @param files attachments and hosted contents that came beside them
 */
public record ChatSource(List<Original> chats, List<Original> files) {

    /** Refuses a source without a chat. */
    public ChatSource {
        chats = List.copyOf(chats);
        files = List.copyOf(files);
        if (chats.isEmpty()) {
            throw new IllegalArgumentException("a chat bag holds at least one chat");
        }
    }

    /** Exports that came with nothing beside them. */
    public static ChatSource of(List<Original> chats) {
        return new ChatSource(chats, List.of());
    }
}
