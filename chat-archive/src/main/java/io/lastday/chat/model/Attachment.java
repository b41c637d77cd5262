package io.lastday.chat.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that a message speaks of.
 *
 * @param name as the source gives it; not a path to write to
 * @param state whether the file came along
 * @param id what the source calls it by, where that is not the name; null otherwise
 * @param mediaType as the source gives it, null if it does not
 * @param sha256 of its bytes, lower-case hex, where they were read on the way; null otherwise
 * @param size number of its bytes, where they were read on the way; null otherwise
 */
public record Attachment(
        String name,
        State state,
        @Nullable String id,
        @Nullable String mediaType,
        @Nullable String sha256,
        @Nullable Long size) {

    /** A file that is known by its name alone. */
    public Attachment(String name, State state) {
        this(name, state, null, null, null, null);
    }

    /** A file whose size is not known. */
    public Attachment(
            String name, State state, @Nullable String id, @Nullable String mediaType, @Nullable String sha256) {
        this(name, state, id, mediaType, sha256, null);
    }

    /** Whether the file of an attachment came along. */
    public enum State {
        /** It is among the originals. */
        FOUND,
        /** Its bytes stand, encoded, in the message itself. */
        INLINE,
        /** It is claimed and not there. */
        MISSING,
        /** The source is a text alone, without a place for files. */
        NOT_INCLUDED,
        /** A link to a place outside. */
        LINKED;

        /** Whether its bytes are in hand. */
        public boolean isInHand() {
            return this == FOUND || this == INLINE;
        }

        /** The name in lines of output. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
