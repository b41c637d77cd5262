package io.lastday.offboarding.archive;

import io.lastday.chat.model.ChatFormat;

/** How far a chat bag can be relied on. */
public enum Assurance {
    /** Read by Lastday from the system itself. */
    FETCHED,
    /** Exported by a person in a form that Lastday reads: every byte is accounted for, nobody vouches for the export. */
    HANDED_IN,
    /** Kept as it came and not read: its digest and what a person says of it are all there is. */
    LOW;

    /** Persons' ids have a colon, names of steps have none. */
    static Assurance of(ChatFormat format, String sealedBy) {
        if (format == ChatFormat.OPAQUE) {
            return LOW;
        }
        return sealedBy.indexOf(':') < 0 ? FETCHED : HANDED_IN;
    }
}
