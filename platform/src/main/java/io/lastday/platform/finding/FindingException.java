package io.lastday.platform.finding;

import java.time.Instant;

/**
 * A gap that somebody accepted for a time.
 *
 * @param owner who answers for it
 * @param expiresAt when it is open again
 * @param by who recorded it
 * @param at when it was recorded
 */
public record FindingException(String owner, String reason, Instant expiresAt, String by, Instant at) {}
