package io.lastday.platform.scan;

import io.lastday.platform.walk.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of an audit, as its starter follows it.
 *
 * @param slot what the run is for, such as a job's scheduled hour; the same slot never runs twice to an end
 * @param attempt fence: only the newest attempt at a slot may publish
 */
public record ScanRun(
        UUID id,
        String firm,
        String slot,
        int attempt,
        ScanState state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Map<String, Long> counts,
        List<SourceReport> sources) {

    /** What this attempt at the run may write in its name. */
    Attempt claim() {
        return new Attempt(firm, id, attempt);
    }
}
