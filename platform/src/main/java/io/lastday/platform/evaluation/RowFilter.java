package io.lastday.platform.evaluation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an evaluation are meant: all facets equal, and the text found.
 *
 * @param text looked for anywhere in a row's search text; empty finds all
 */
public record RowFilter(Map<String, String> facets, String text) {

    /** Every row. */
    public static final RowFilter ALL = new RowFilter(Map.of(), "");

    public RowFilter {
        facets = Map.copyOf(facets);
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /** This filter, with one more facet where a value is given. */
    public RowFilter with(String facet, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        Map<String, String> more = new HashMap<>(facets);
        more.put(facet, value.toString());
        return new RowFilter(more, text);
    }

    /** This filter, looking for a text as well where one is given. */
    public RowFilter search(@Nullable String wanted) {
        return wanted == null ? this : new RowFilter(facets, wanted);
    }
}
