package io.lastday.identity.coverage;

import io.lastday.platform.scan.SourceReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The figures as the API gives them: from which evaluation, how old, and how each source stands. */
record Coverage(UUID evaluation, Instant asOf, List<SourceReport> sources, List<PopulationTally> populations) {}
