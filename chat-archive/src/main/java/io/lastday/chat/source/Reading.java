package io.lastday.chat.source;

import io.lastday.chat.model.DateVerdict;

/**
 * What a reader has read.
 *
 * @param verdict how the dates are written
 * @param bytes size of all entries that were read, which the records cover
 */
public record Reading(DateVerdict verdict, long bytes) {}
