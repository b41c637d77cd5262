package io.lastday.sandbox.tenant.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer of Graph.
 *
 * @param json null where the answer has no JSON
 * @param bytes a file's content, null elsewhere
 */
public record GraphAnswer(
        int status, Map<String, String> headers, @Nullable JsonNode json, byte @Nullable [] bytes) {

    /** The media type of every JSON answer. */
    public static final String JSON_TYPE =
            "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    public static GraphAnswer ok(JsonNode json) {
        return new GraphAnswer(200, Map.of("Content-Type", JSON_TYPE), json, null);
    }

    public static GraphAnswer empty(int status) {
        return new GraphAnswer(status, Map.of(), null, null);
    }

    public static GraphAnswer text(String text) {
        return file("text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    public static GraphAnswer file(String type, byte[] bytes) {
        return new GraphAnswer(200, Map.of("Content-Type", type), null, bytes);
    }

    /** The same answer with one more header. */
    public GraphAnswer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new GraphAnswer(status, more, json, bytes);
    }
}
