package io.lastday.sandbox.firm;

import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Short ways to write JSON. */
final class Json {
    static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode strings(Collection<String> values) {
        var array = MAPPER.createArrayNode();
        values.forEach(array::add);
        return array;
    }

    static ArrayNode strings(String... values) {
        return strings(List.of(values));
    }

    /** {@code {"value":[…]}} as Graph answers a collection. */
    static ObjectNode collection(Collection<? extends JsonNode> entities) {
        var document = object();
        var values = document.putArray("value");
        entities.forEach(values::add);
        return document;
    }

    /** A link to a directory object. */
    static ObjectNode link(String type, String id) {
        return object().put("@odata.type", "#microsoft.graph." + type).put("id", id);
    }
}
