package io.lastday.identity.coverage;

import java.util.List;

/** The figures of one evaluation, as they are kept. */
public record CoverageSummary(List<PopulationTally> populations) {

    public CoverageSummary {
        populations = List.copyOf(populations);
    }
}
