package io.lastday.sandbox.demo;

import java.nio.file.Path;

/**
 * A file that is handed over.
 *
 * @param source the messenger that it is from, by the name that it has in Lastday's addresses
 */
record Handed(String source, Path file) {
    /** A file that nobody reads, kept as it is: a person has to say what it is. */
    boolean isUnread() {
        return source.equals(Recognition.UNREAD);
    }

    /** Whether a case asks for it: Teams is read by Lastday itself. */
    boolean isAskedFor() {
        return !source.equals("teams");
    }
}
