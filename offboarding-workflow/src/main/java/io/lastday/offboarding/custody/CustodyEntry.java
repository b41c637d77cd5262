package io.lastday.offboarding.custody;

import java.time.Instant;
import java.util.SortedMap;

/**
 * One entry of a custody log.
 *
 * @param seq 1 for the first entry of a case, then without a gap
 * @param at when it was written, in milliseconds
 * @param type upper case, for example {@code STEP_FINISHED}
 * @param data facts by name, in the order of their names
 * @param previous the hash of the entry before, or 64 zeros
 * @param hash lower-case hex, over everything above
 */
public record CustodyEntry(
        long seq, Instant at, String type, SortedMap<String, String> data, String previous, String hash) {}
