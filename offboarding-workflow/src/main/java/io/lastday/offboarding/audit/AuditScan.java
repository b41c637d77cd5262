package io.lastday.offboarding.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of an audit over its sources.
 *
 * @param slot the key under which it was started
 * @param sources how far each source was read
 */
public record AuditScan(
        UUID id,
        String slot,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<Source> sources) {

    /** Keeps its own copy. */
    public AuditScan {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** Where a run stands. Neither PARTIAL nor FAILED says anything about what exists. */
    public enum State {
        RUNNING,
        COMPLETE,
        PARTIAL,
        FAILED
    }

    /** @param reason machine reason where the source could not be read to its end */
    public record Source(
            String source, String state, @Nullable String reason) {}
}
