package io.lastday.chat.completeness;

import io.lastday.chat.model.ChatRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which chat a record belongs to. A source that names its conversations spreads one over many entries (Slack has a file
 * for each day, Teams a page for each request), so there the conversation alone decides; elsewhere the entry is the
 * chat.
 *
 * @param entry the entry, null where the conversation decides
 * @param conversation the conversation's id in its source, null where there is none
 */
public record ChatKey(@Nullable String entry, @Nullable String conversation) {

    /** The chat of a record. */
    public static ChatKey of(ChatRecord record) {
        String conversation = record.identity().conversation();
        return conversation == null ? new ChatKey(record.entry(), null) : new ChatKey(null, conversation);
    }
}
