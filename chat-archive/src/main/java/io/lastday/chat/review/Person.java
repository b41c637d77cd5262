package io.lastday.chat.review;

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

    /** Who wrote a record, null if nobody did or the source does not say. */
    static @Nullable Person of(ReviewRecord record) {
        String id = record.identity().authorId();
        String name = record.author();
        if (id == null && name == null) {
            return null;
        }
        String display = name == null || name.isBlank() ? String.valueOf(id == null ? name : id) : name;
        return new Person(id == null ? "name " + name : "id " + id, display, id);
    }

    /** Somebody who is known by name alone. */
    static Person named(String name) {
        return new Person("name " + name, name, null);
    }
}
