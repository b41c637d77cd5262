package io.lastday.chat.source;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.json.JsonTree;
import io.lastday.chat.model.Mark;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * One value of an array, or of a sequence of lines.
 *
 * @param from its first byte
 * @param object its members, null if it cannot be read as an object
 * @param problem why it cannot, empty if it can
 * @param marks what had to be done to read it: bytes that are no UTF-8 became U+FFFD, very long texts were cut
 */
public record JsonItem(long from, @Nullable JsonObject object, String problem, Set<Mark> marks) {

    private static final String TOO_LARGE = "an item of more than 4 MB is not read";
    private static final String NO_OBJECT = "an item that is no object";
    private static final String INVALID = "an item that is no valid JSON, or is nested too deeply";

    static JsonItem of(long from, byte @Nullable [] raw, boolean cut) {
        if (raw == null) {
            return none(from, TOO_LARGE);
        }
        if (raw.length == 0 || raw[0] != '{') {
            return none(from, NO_OBJECT);
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (cut) {
            marks.add(Mark.TEXT_CUT);
        }
        JsonObject object = read(raw);
        if (object == null) {
            marks.add(Mark.NOT_UTF8);
            String text = Utf8.text(raw);
            object = Utf8.isBroken(text, raw) ? read(text.getBytes(StandardCharsets.UTF_8)) : null;
        }
        return object == null ? none(from, INVALID) : new JsonItem(from, object, "", marks);
    }

    private static JsonItem none(long from, String problem) {
        return new JsonItem(from, null, problem, Set.of());
    }

    private static @Nullable JsonObject read(byte[] json) {
        try {
            return JsonObject.of(JsonTree.object(json));
        } catch (JacksonException otherBytes) {
            return null;
        }
    }
}
