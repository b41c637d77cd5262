package io.lastday.sandbox.tenant.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entity or complex type with its own members; inherited ones are found through {@link GraphTable}. */
public record GraphType(String name, @Nullable String base, boolean open, Map<String, Member> members) {

    static GraphType named(String name, @Nullable String base, boolean open) {
        return new GraphType(name, base, open, new LinkedHashMap<>());
    }
}
