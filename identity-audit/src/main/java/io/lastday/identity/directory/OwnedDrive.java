package io.lastday.identity.directory;

import org.jspecify.annotations.Nullable;

/**
 * A drive, as a fact about one of its owners.
 *
 * @param owners how many owners it has; null where nobody can say
 */
public record OwnedDrive(
        String id,
        @Nullable String name,
        @Nullable Kind kind,
        @Nullable Integer owners) {

    /** Whose drive it is. */
    public enum Kind {
        ONEDRIVE,
        LIBRARY
    }
}
