package io.lastday.chat.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Members of an object that may or may not be there and be of the type one hopes for.
 *
 * @param members as {@link JsonTree} gives them
 */
public record JsonObject(Map<?, ?> members) {

    /** No members. */
    public static final JsonObject EMPTY = new JsonObject(Map.of());

    /** An object, or an empty one if the value is none. */
    public static JsonObject of(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? new JsonObject(map) : EMPTY;
    }

    /** The string of this name. */
    public @Nullable String text(String name) {
        return members.get(name) instanceof String text ? text : null;
    }

    /** The string or number of this name, as text. */
    public @Nullable String scalar(String name) {
        Object value = members.get(name);
        return value instanceof String || value instanceof Long ? value.toString() : null;
    }

    /** The whole number of this name, also where it is written as a string of digits. */
    public @Nullable Long whole(String name) {
        Object value = members.get(name);
        if (value instanceof Long number) {
            return number;
        }
        try {
            return value instanceof String text ? Long.valueOf(text.trim()) : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** Whether the member is {@code true}. */
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    /** Whether the member is there and not null. */
    public boolean has(String name) {
        return members.get(name) != null;
    }

    /** The member as it is. */
    public @Nullable Object get(String name) {
        return members.get(name);
    }

    /** The object of this name; empty if there is none. */
    public JsonObject object(String name) {
        return of(members.get(name));
    }

    /** The objects in the array of this name. */
    public List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        if (members.get(name) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> map) {
                    objects.add(new JsonObject(map));
                }
            }
        }
        return objects;
    }

    /** The strings in the array of this name. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (members.get(name) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
