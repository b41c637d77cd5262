package io.lastday.identity.directory;

import org.jspecify.annotations.Nullable;

/**
 * A drive, as a fact about one of its owners.
 *
 * @param id of the drive; of a library, of the group whose files it holds
 * @param owners how many owners it has; null where nobody can say
 */
public record OwnedDrive(
        String id,
        @Nullable String name,
        @Nullable Kind kind,
        @Nullable Integer owners) {

    /** Nobody's drive, as a fact about somebody who has none. */
    public static OwnedDrive none(String user) {
        return new OwnedDrive(user, null, Kind.NONE, null);
    }

    /** Whose drive it is. */
    public enum Kind {
        ONEDRIVE,
        LIBRARY,
        /** Was asked about and has none. */
        NONE
    }
}
