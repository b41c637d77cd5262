package io.lastday.identity.coverage;

import io.lastday.identity.population.Population;
import io.lastday.identity.recovery.PathKind;
import io.lastday.identity.recovery.PathState;
import io.lastday.platform.evaluation.RowFilter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list of ways back in. People in no figure are meant too: a disabled account's ways matter most.
 *
 * @param state KNOWN, unless asked otherwise: with a way that was seen; UNKNOWN: of whom nobody can say whether they have one
 */
record RecoveryQuery(
        @Nullable PathKind kind,
        @Nullable PathState state,
        @Nullable Population population,
        @Nullable String q) {

    RowFilter filter() {
        String facet = kind == null ? PersonFacets.RECOVERY : PersonFacets.path(kind);
        return RowFilter.ALL
                .with(facet, Objects.requireNonNullElse(state, PathState.KNOWN))
                .with(PersonFacets.POPULATION, population)
                .search(q);
    }
}
