package io.lastday.platform.scan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as its starter follows it. */
record ScanAnswer(
        UUID id,
        String slot,
        ScanState state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Map<String, Long> counts,
        List<SourceReport> sources) {

    static ScanAnswer of(ScanRun run) {
        return new ScanAnswer(
                run.id(), run.slot(), run.state(), run.startedAt(), run.finishedAt(), run.counts(), run.sources());
    }
}
