package io.lastday.platform.flag;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is to be told, taken by whoever tells it.
 *
 * @param id stays the same however often it is tried: a receiver knows by it what it has already
 * @param attempt 1 for the first
 */
record Flag(UUID id, Channel channel, Digest digest, Instant madeAt, int attempt) {}
