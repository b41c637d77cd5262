package io.lastday.chat.review;

import io.lastday.chat.model.Direction;
import io.lastday.chat.model.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wrote in a conversation. The same display name under two ids is two people; without ids a name is all
 * there is.
 *
 * @param key tells people of one conversation apart
 * @param display for people
 * @param id in the source, null if it has none
 */
record Person(String key, String display, @Nullable String id) {

    private static final Person OWNER = new Person("owner", "Owner of this copy", null);

    /** Who wrote a record, null if nobody did or the source does not say. */
    static @Nullable Person of(ReviewRecord record) {
        String id = record.identity().authorId();
        String name = record.author();
        if (id == null && name == null) {
            // a backup of a phone does not name whose phone it is
            boolean sent =
                    record.kind() == RecordKind.MESSAGE && record.identity().direction() == Direction.SENT;
            return sent ? OWNER : null;
        }
        String display = name == null || name.isBlank() ? String.valueOf(id == null ? name : id) : name;
        return new Person(id == null ? "name " + name : "id " + id, display, id);
    }

    /** Whether this is whoever the export came from. */
    boolean isOwner() {
        return key.equals(OWNER.key);
    }

    /** Whether the source has told a name, not only an id. */
    boolean hasName() {
        return !display.equals(id);
    }

    /** Somebody who is known by name alone. */
    static Person named(String name) {
        return new Person("name " + name, name, null);
    }
}
