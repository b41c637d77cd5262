package io.lastday.sandbox.tenant.wire;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request to Graph, alone or as a part of a batch.
 *
 * @param path raw, below the version, starting with a slash
 * @param query raw, without the question mark; empty where there is none
 * @param headers names in lower case
 * @param body null where none came
 */
public record GraphRequest(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        @Nullable JsonNode body) {

    /** The header's value, empty where it did not come. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Whether the caller accepts the late index, as advanced queries demand. */
    public boolean eventual() {
        return header("ConsistencyLevel").equalsIgnoreCase("eventual");
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    /** As Graph's own address, whatever the simulator listens on. */
    public String canonicalUrl() {
        return "https://graph.microsoft.com/v1.0" + path + (query.isEmpty() ? "" : "?" + query);
    }
}
