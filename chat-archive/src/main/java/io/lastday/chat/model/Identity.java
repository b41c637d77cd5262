package io.lastday.chat.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sources with ids say about a record; texts without ids have none of it.
 *
 * @param id the record's id in its source
 * @param conversation the chat's id
 * @param authorId the author's id
 * @param replyTo the id of the message that this one answers
 * @param editedAt when it was last edited, ISO 8601
 * @param deletedAt when it was deleted, ISO 8601
 * @param reactions reactions to it
 */
public record Identity(
        @Nullable String id,
        @Nullable String conversation,
        @Nullable String authorId,
        @Nullable String replyTo,
        @Nullable String editedAt,
        @Nullable String deletedAt,
        List<Reaction> reactions) {

    /** A text without ids. */
    public static final Identity NONE = new Identity(null, null, null, null, null, null, List.of());

    /** Keeps its own copy of the reactions. */
    public Identity {
        reactions = List.copyOf(reactions);
    }
}
