package io.lastday.chat.model;

import java.util.Locale;

/**
 * A file that a message speaks of.
 *
 * @param name as the source gives it; not a path to write to
 * @param state whether the file came along
 */
public record Attachment(String name, State state) {

    /** Whether the file of an attachment came along. */
    public enum State {
        /** It is among the originals. */
        FOUND,
        /** It is claimed and not there. */
        MISSING,
        /** The source is a text alone, without a place for files. */
        NOT_INCLUDED,
        /** A link to a place outside. */
        LINKED;

        /** The name in lines of output. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
