package io.lastday.identity.coverage;

import io.lastday.identity.recovery.PathKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one evaluation, as they are kept.
 *
 * @param recovery how many people have a path of each kind; empty in evaluations that did not look
 * @param unread what could not be read
 */
public record CoverageSummary(List<PopulationTally> populations, List<PathTally> recovery, List<UnreadPart> unread) {

    public CoverageSummary(
            List<PopulationTally> populations, @Nullable List<PathTally> recovery, @Nullable List<UnreadPart> unread) {
        this.populations = List.copyOf(populations);
        this.recovery = recovery == null ? List.of() : List.copyOf(recovery);
        this.unread = unread == null ? List.of() : List.copyOf(unread);
    }

    /**
     * @param people with at least one way of that kind
     * @param unknown people of whom nobody can say whether they have one
     */
    public record PathTally(PathKind kind, long people, long unknown) {}
}
