package io.lastday.offboarding.connection;

import java.time.Instant;

/** Somebody's wish that a connection may write, open until {@code expiresAt}. */
record Request(String target, String reason, String by, Instant at, Instant expiresAt) {}
