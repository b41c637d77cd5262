package io.lastday.identity.coverage;

import io.lastday.platform.scan.SourceReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The figures as the API gives them: from which evaluation, how old, and how each source stands.
 *
 * @param sources how the last try at each source ended; empty for the past, where nobody knows any more
 * @param unread what this evaluation had to do without: walks were whole, and a permission or licence is missing
 * @param trend one point a day, oldest first, this evaluation's day included
 */
record Coverage(
        UUID evaluation,
        Instant asOf,
        List<SourceReport> sources,
        List<UnreadPart> unread,
        List<PopulationTally> populations,
        List<TrendPoint> trend) {

    /** The last evaluation of one day in UTC. */
    record TrendPoint(Instant asOf, UUID evaluation, List<PopulationTally> populations) {}
}
