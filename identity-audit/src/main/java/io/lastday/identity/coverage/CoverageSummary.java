package io.lastday.identity.coverage;

import io.lastday.identity.recovery.PathKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one evaluation, as they are kept.
 *
 * @param recovery how many people have a path of each kind; empty in evaluations that did not look
 */
public record CoverageSummary(List<PopulationTally> populations, List<PathTally> recovery) {

    public CoverageSummary(List<PopulationTally> populations, @Nullable List<PathTally> recovery) {
        this.populations = List.copyOf(populations);
        this.recovery = recovery == null ? List.of() : List.copyOf(recovery);
    }

    /**
     * @param people with at least one way of that kind
     * @param unknown people of whom nobody can say whether they have one
     */
    public record PathTally(PathKind kind, long people, long unknown) {}
}
