package io.lastday.platform.flag;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is to be told, taken by whoever tells it.
 *
 * @param id stays the same however often it is tried: a receiver knows by it what it has already
 * @param message what is told, as its outbox wrote it: of MAIL and WEBHOOK a {@link Digest}
 * @param attempt 1 for the first
 */
public record Flag(UUID id, Channel channel, String message, Instant madeAt, int attempt) {}
