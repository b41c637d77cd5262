package io.lastday.platform.finding;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are meant: all that is given has to hold.
 *
 * @param state without one, the live ones: open and excepted
 * @param facets of the subject's row, exactly
 * @param text looked for anywhere in the row's search text
 * @param at as they were at a past time; null for now
 */
public record FindingFilter(
        @Nullable String rule,
        @Nullable Severity severity,
        @Nullable FindingState state,
        @Nullable String subject,
        Map<String, String> facets,
        String text,
        @Nullable Instant at) {

    /** All live findings. */
    public static final FindingFilter LIVE = new FindingFilter(null, null, null, null, Map.of(), "", null);

    public FindingFilter {
        facets = Map.copyOf(facets);
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /** This filter, with a facet more where a value is given. */
    public FindingFilter with(String facet, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        Map<String, String> more = new HashMap<>(facets);
        more.put(facet, value.toString());
        return new FindingFilter(rule, severity, state, subject, more, text, at);
    }
}
