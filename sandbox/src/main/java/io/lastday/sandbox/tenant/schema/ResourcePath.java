package io.lastday.sandbox.tenant.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Graph path that the published metadata knows.
 *
 * @param segments decoded, without the version, keys as they came
 * @param pattern the same with {@code {id}} for each key: {@code users/{id}/manager}
 * @param type what the path answers, null where it is an action without result
 * @param operation the action or function at its end, if any
 * @param tail a closing {@code $ref}, {@code $value} or {@code $count}
 * @param cast the type a collection is narrowed to
 */
public record ResourcePath(
        List<String> segments,
        String pattern,
        @Nullable TypeRef type,
        @Nullable Operation operation,
        Tail tail,
        @Nullable String cast) {

    /** What may close a path. */
    public enum Tail {
        NONE,
        REF,
        VALUE,
        COUNT
    }

    /** The segment at {@code index}; a key where the pattern says {@code {id}}. */
    public String segment(int index) {
        return segments.get(index);
    }

    /** The path as Graph writes it, without version. */
    public String text() {
        return String.join("/", segments);
    }

    /** The path of the collection or entity without a cast. */
    public String withoutCast() {
        return cast == null ? text() : String.join("/", segments.subList(0, segments.size() - 1));
    }
}
