package io.lastday.identity.coverage;

import io.lastday.identity.population.Population;
import io.lastday.identity.recovery.PathKind;
import io.lastday.platform.evaluation.RowFilter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of ways back in. People in no figure are meant too: a disabled account's ways matter most. */
record RecoveryQuery(
        @Nullable PathKind kind,
        @Nullable Population population,
        @Nullable String q) {

    RowFilter filter() {
        RowFilter some = RowFilter.ALL
                .with(PersonFacets.RECOVERY, true)
                .with(PersonFacets.POPULATION, population)
                .search(q);
        return kind == null ? some : some.with(PersonFacets.path(kind), true);
    }
}
