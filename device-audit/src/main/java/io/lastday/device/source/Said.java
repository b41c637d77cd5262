package io.lastday.device.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Members of a JSON object as they were said: null where they are absent, empty or of another type. */
public final class Said {

    private Said() {}

    public static @Nullable String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        String text = value.isString() ? value.asString() : "";
        return text.isBlank() ? null : text;
    }

    public static @Nullable Boolean flag(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isBoolean() ? value.booleanValue() : null;
    }

    public static @Nullable Integer number(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isInt() ? value.intValue() : null;
    }

    public static @Nullable Instant time(JsonNode object, String member) {
        String text = text(object, member);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException ignored) {
            return null;
        }
    }
}
