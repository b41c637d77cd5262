package io.lastday.identity.source.entra;

import io.lastday.platform.failure.RemoteFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a piece of Graph's JSON says. What is not said is null. */
final class Said {

    private static final String NAMESPACE = "#microsoft.graph.";

    private Said() {}

    /** The id, without which an object is none. */
    static String id(JsonNode node) {
        String id = text(node, "id");
        if (id == null) {
            throw new RemoteFailure.Transient("Graph: an object without an id", null, null);
        }
        return id;
    }

    static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    static @Nullable Boolean flag(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isBoolean() ? value.booleanValue() : null;
    }

    /** An instant; null also where it is written in a way that nobody can read. */
    static @Nullable Instant instant(JsonNode node, String name) {
        String text = text(node, name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static List<String> texts(JsonNode node, String name) {
        return node.path(name)
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    /** The last word of {@code @odata.type}; empty where there is none. */
    static String type(JsonNode node) {
        String type = node.path("@odata.type").asString("");
        return type.startsWith(NAMESPACE) ? type.substring(NAMESPACE.length()) : type;
    }
}
