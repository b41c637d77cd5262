package io.lastday.chat.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sources with ids say about a record; texts without ids have none of it.
 *
 * @param id the record's id in its source
 * @param conversation the chat's id
 * @param conversationName the chat's name for people
 * @param authorId the author's id
 * @param replyTo the id of the message that this one answers
 * @param threadOf the id of the message that began the thread
 * @param direction which way it went
 * @param editedAt when it was last edited, ISO 8601
 * @param deletedAt when it was deleted, ISO 8601
 * @param reactions reactions to it
 */
public record Identity(
        @Nullable String id,
        @Nullable String conversation,
        @Nullable String conversationName,
        @Nullable String authorId,
        @Nullable String replyTo,
        @Nullable String threadOf,
        @Nullable Direction direction,
        @Nullable String editedAt,
        @Nullable String deletedAt,
        List<Reaction> reactions) {

    /** A text without ids. */
    public static final Identity NONE = new Builder().build();

    /** Keeps its own copy of the reactions. */
    public Identity {
        reactions = List.copyOf(reactions);
    }

    /** Begins an identity of which nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a source says; what is not set stays unknown. */
    public static final class Builder {
        private @Nullable String id;
        private @Nullable String conversation;
        private @Nullable String conversationName;
        private @Nullable String authorId;
        private @Nullable String replyTo;
        private @Nullable String threadOf;
        private @Nullable Direction direction;
        private @Nullable String editedAt;
        private @Nullable String deletedAt;
        private List<Reaction> reactions = List.of();

        private Builder() {}

        /** Sets {@link Identity#id}. */
        public Builder id(@Nullable String value) {
            id = value;
            return this;
        }

        /** Sets {@link Identity#conversation}. */
        public Builder conversation(@Nullable String value) {
            conversation = value;
            return this;
        }

        /** Sets {@link Identity#conversationName}. */
        public Builder conversationName(@Nullable String value) {
            conversationName = value;
            return this;
        }

        /** Sets {@link Identity#authorId}. */
        public Builder authorId(@Nullable String value) {
            authorId = value;
            return this;
        }

        /** Sets {@link Identity#replyTo}. */
        public Builder replyTo(@Nullable String value) {
            replyTo = value;
            return this;
        }

        /** Sets {@link Identity#threadOf}. */
        public Builder threadOf(@Nullable String value) {
            threadOf = value;
            return this;
        }

        /** Sets {@link Identity#direction}. */
        public Builder direction(@Nullable Direction value) {
            direction = value;
            return this;
        }

        /** Sets {@link Identity#editedAt}. */
        public Builder editedAt(@Nullable String value) {
            editedAt = value;
            return this;
        }

        /** Sets {@link Identity#deletedAt}. */
        public Builder deletedAt(@Nullable String value) {
            deletedAt = value;
            return this;
        }

        /** Sets {@link Identity#reactions}. */
        public Builder reactions(List<Reaction> value) {
            reactions = value;
            return this;
        }

        /** The identity. */
        public Identity build() {
            return new Identity(
                    id,
                    conversation,
                    conversationName,
                    authorId,
                    replyTo,
                    threadOf,
                    direction,
                    editedAt,
                    deletedAt,
                    reactions);
        }
    }
}
