package io.lastday.chat.source;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.json.JsonTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * One value of an array, or of a sequence of lines.
 *
 * @param from its first byte
 * @param object its members, null if it cannot be read as an object
 * @param problem why it cannot, empty if it can
 * @param repaired whether some of its bytes are no UTF-8 and were read as U+FFFD
 */
public record JsonItem(long from, @Nullable JsonObject object, String problem, boolean repaired) {

    static JsonItem of(long from, byte @Nullable [] raw) {
        if (raw == null) {
            return new JsonItem(from, null, "an item of more than 16 MB is not read", false);
        }
        if (raw.length == 0 || raw[0] != '{') {
            return new JsonItem(from, null, "an item that is no object", false);
        }
        String text = Utf8.text(raw);
        try {
            return new JsonItem(from, JsonObject.of(JsonTree.object(text)), "", Utf8.isBroken(text, raw));
        } catch (JacksonException damaged) {
            return new JsonItem(from, null, "an item that is no valid JSON, or is nested too deeply", false);
        }
    }
}
