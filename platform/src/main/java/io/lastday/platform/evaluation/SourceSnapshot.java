package io.lastday.platform.evaluation;

import java.time.Instant;

/** The facts of a source's last whole walk, as the reader wrote them. */
public record SourceSnapshot(String source, Instant observedAt, String facts) {}
