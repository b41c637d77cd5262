package io.lastday.platform.walk;

/** A fact, and which source said it. */
public record SourceFact(String source, Fact fact) {}
