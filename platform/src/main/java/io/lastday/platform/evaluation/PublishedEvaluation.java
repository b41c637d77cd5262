package io.lastday.platform.evaluation;

import java.time.Instant;
import java.util.UUID;

/**
 * An evaluation that was published.
 *
 * @param summary its tiles as JSON
 * @param seq its place among those of its firm and audit
 * @param rowsKept whether its list can still be read; its summary always can
 */
public record PublishedEvaluation(UUID id, Instant asOf, String summary, long seq, boolean rowsKept) {}
