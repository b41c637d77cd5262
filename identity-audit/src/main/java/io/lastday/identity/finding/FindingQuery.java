package io.lastday.identity.finding;

import io.lastday.identity.coverage.PersonFacets;
import io.lastday.identity.population.Population;
import io.lastday.platform.finding.FindingFilter;
import io.lastday.platform.finding.FindingState;
import io.lastday.platform.finding.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list and of the file, as they stand in the address.
 *
 * @param state without one, those that are open or accepted
 * @param subject id of a person
 * @param at as they were at that time
 */
record FindingQuery(
        @Nullable String rule,
        @Nullable Severity severity,
        @Nullable FindingState state,
        @Nullable Population population,
        @Nullable String subject,
        @Nullable String q,
        @Nullable Instant at) {

    FindingFilter filter() {
        return new FindingFilter(
                        given(rule), severity, state, given(subject), Map.of(), Objects.requireNonNullElse(q, ""), at)
                .with(PersonFacets.POPULATION, population);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
