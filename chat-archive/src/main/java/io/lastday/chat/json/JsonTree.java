package io.lastday.chat.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into plain maps, lists, strings, longs and booleans. A number that is no {@code long} is kept as its text.
 * Depth and lengths are bounded by Jackson's stream constraints.
 */
public final class JsonTree {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTree() {}

    /** The factory of all parsers here, with Jackson's default constraints. */
    public static JsonFactory factory() {
        return FACTORY;
    }

    /**
     * Reads exactly one object.
     *
     * @throws JacksonException if the text is not one JSON object
     */
    public static Map<String, @Nullable Object> object(String text) {
        return object(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads exactly one object, in UTF-8.
     *
     * @throws JacksonException if the bytes are not one JSON object
     */
    public static Map<String, @Nullable Object> object(byte[] text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new NotAnObject();
            }
            Map<String, @Nullable Object> object = object(parser);
            if (parser.nextToken() != null) {
                throw new NotAnObject();
            }
            return object;
        }
    }

    /** Reads the object that the parser stands at the start of, and leaves it at its end. */
    public static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> integer(parser.getString());
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static Object integer(String digits) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException tooLarge) {
            return digits;
        }
    }

    /** The text is JSON, and something else than one object. */
    private static final class NotAnObject extends JacksonException {
        private static final long serialVersionUID = 1L;

        NotAnObject() {
            super("exactly one JSON object was expected");
        }
    }
}
