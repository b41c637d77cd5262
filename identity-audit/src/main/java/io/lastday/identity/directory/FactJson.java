package io.lastday.identity.directory;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How bodies of facts are read. What Graph says is kept in its own shape, with properties that no record here names, and what
 * another version of this service wrote may have more than this one knows: neither is an error, as it is in what people send.
 */
public final class FactJson {

    private FactJson() {}

    /** The same mapper, but that properties which nobody asked for are passed over. */
    public static JsonMapper from(JsonMapper json) {
        return json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
