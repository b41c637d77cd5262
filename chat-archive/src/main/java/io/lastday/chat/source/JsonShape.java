package io.lastday.chat.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which members the objects at the beginning of a JSON document have, by their place: {@code ""} is the document,
 * {@code "chats.list[]"} an item of the array in the member {@code list} of the member {@code chats}. Formats are told
 * apart by it.
 */
public final class JsonShape {

    private static final int BYTES = 4 << 20;
    private static final int NEAR = 1 << 12;
    private static final int DEEPEST = 6;
    private static final int PLACES = 256;
    private static final int NAMES = 64;
    private static final int LONGEST_NAME = 64;

    private final Map<String, Set<String>> objects = new HashMap<>();
    private final Set<String> arrays = new HashSet<>();

    private JsonShape() {}

    /** The shape of the first megabytes of an entry; nothing, if they are no JSON. No more than them is ever read. */
    public static JsonShape of(SourceEntry entry) throws IOException {
        JsonShape shape = new JsonShape();
        if (!beginsSo(entry.head(NEAR))) {
            return shape;
        }
        byte[] head = entry.head(BYTES);
        try (JsonCursor cursor =
                new JsonCursor(new SourceEntry(entry.name(), head.length, () -> new ByteArrayInputStream(head)))) {
            while (cursor.peek() >= 0) {
                shape.value(cursor, "", 0);
            }
        } catch (DamagedJson rest) {
            // what was seen so far is the shape
        }
        return shape;
    }

    /** Whether the first sign is a bracket: of most files this is all that is read. */
    private static boolean beginsSo(byte[] near) {
        String text = Utf8.text(near).replace("\ufeff", "").stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    /** Whether an object stands at this place, and objects there have all of these members. */
    public boolean has(String place, String... names) {
        Set<String> seen = objects.get(place);
        return seen != null && seen.containsAll(Set.of(names));
    }

    /** Whether an array stands at this place. */
    public boolean hasArray(String place) {
        return arrays.contains(place);
    }

    private void value(JsonCursor cursor, String place, int depth) throws IOException {
        int first = cursor.peek();
        if (first == '{' && depth < DEEPEST && isRoom(place)) {
            Set<String> names = objects.computeIfAbsent(place, unseen -> new HashSet<>());
            cursor.members(name -> {
                if (names.size() < NAMES && name.length() <= LONGEST_NAME) {
                    names.add(name);
                }
                value(cursor, below(place, name), depth + 1);
            });
        } else if (first == '[' && depth < DEEPEST && arrays.size() < PLACES) {
            arrays.add(place);
            array(cursor, place, depth);
        } else {
            cursor.skip();
        }
    }

    private void array(JsonCursor cursor, String place, int depth) throws IOException {
        cursor.items(new JsonCursor.Items() {
            @Override
            public void item() throws IOException {
                value(cursor, place + "[]", depth + 1);
            }

            @Override
            public void damaged(long from) {
                // what follows may still show the shape
            }
        });
    }

    private static String below(String place, String name) {
        String known = name.length() <= LONGEST_NAME ? name : "?";
        return place.isEmpty() ? known : place + "." + known;
    }

    private boolean isRoom(String place) {
        return objects.size() < PLACES || objects.containsKey(place);
    }
}
