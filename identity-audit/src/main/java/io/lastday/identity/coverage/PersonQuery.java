package io.lastday.identity.coverage;

import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.population.Population;
import io.lastday.platform.evaluation.RowFilter;
import org.jspecify.annotations.Nullable;

/** The filters of the list and of the file, as they stand in the address. Only people who are in a figure are meant. */
record PersonQuery(
        @Nullable Population population,
        @Nullable AnswerState registered,
        @Nullable AnswerState capable,
        @Nullable AnswerState enforced,
        @Nullable AnswerState phishingResistant,
        @Nullable String q) {

    RowFilter filter() {
        return RowFilter.ALL
                .with(PersonFacets.COUNTED, true)
                .with(PersonFacets.POPULATION, population)
                .with(PersonFacets.REGISTERED, registered)
                .with(PersonFacets.CAPABLE, capable)
                .with(PersonFacets.ENFORCED, enforced)
                .with(PersonFacets.PHISHING_RESISTANT, phishingResistant)
                .search(q);
    }
}
