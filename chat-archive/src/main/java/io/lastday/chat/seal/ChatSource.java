package io.lastday.chat.seal;

import io.lastday.chat.completeness.Employment;
import java.util.List;

/**
 * What goes into one chat bag.
 *
 * @param chats exports and pages, in their order
 * @param files attachments and hosted contents that came beside them
 * @param employment when the person worked for the firm, against which completeness is counted
 */
public record ChatSource(List<Original> chats, List<Original> files, Employment employment) {

    /** Refuses a source without a chat. */
    public ChatSource {
        chats = List.copyOf(chats);
        files = List.copyOf(files);
        if (chats.isEmpty()) {
            throw new IllegalArgumentException("a chat bag holds at least one chat");
        }
    }

    /** A source of which nobody has said when the person worked for the firm. */
    public ChatSource(List<Original> chats, List<Original> files) {
        this(chats, files, Employment.UNKNOWN);
    }

    /** Exports that came with nothing beside them. */
    public static ChatSource of(List<Original> chats) {
        return new ChatSource(chats, List.of());
    }
}
