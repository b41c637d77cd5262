package io.lastday.platform.evaluation;

import java.time.Instant;
import java.util.UUID;

/**
 * The evaluation that a reader reads.
 *
 * @param summary its tiles as JSON
 */
public record PublishedEvaluation(UUID id, Instant asOf, String summary) {}
