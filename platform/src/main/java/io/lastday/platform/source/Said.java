package io.lastday.platform.source;

import io.lastday.platform.failure.RemoteFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Members of a JSON object as they were said: null where they are absent, empty or of another type. */
public final class Said {

    private static final String NAMESPACE = "#microsoft.graph.";

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

    /**
     * The id, without which an object is none.
     *
     * @throws RemoteFailure.Transient where there is none
     */
    public static String id(JsonNode object) {
        String id = text(object, "id");
        if (id == null) {
            throw new RemoteFailure.Transient("Graph: an object without an id", null, null);
        }
        return id;
    }

    /** The texts of a list; what is none is left out. */
    public static List<String> texts(JsonNode object, String member) {
        return object.path(member)
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    /** The last word of {@code @odata.type}; empty where there is none. */
    public static String type(JsonNode object) {
        String type = object.path("@odata.type").asString("");
        return type.startsWith(NAMESPACE) ? type.substring(NAMESPACE.length()) : type;
    }
}
