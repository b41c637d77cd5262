package io.lastday.platform.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One gap with its life.
 *
 * @param evidence JSON
 * @param openedAt when it was last opened
 * @param lastSeen when a run last saw it; for a live one usually the time of the evaluation in force
 * @param closedAt null while it is live
 * @param exception who answers for it; null unless it is excepted
 */
public record Finding(
        UUID id,
        String rule,
        String subject,
        String part,
        Severity severity,
        String title,
        String evidence,
        FindingState state,
        Instant firstSeen,
        Instant openedAt,
        Instant lastSeen,
        @Nullable Instant closedAt,
        @Nullable FindingException exception) {}
