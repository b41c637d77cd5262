package io.lastday.identity.coverage;

/** One question over one population; the three parts sum to its total. */
public record Tally(long yes, long no, long unknown) {}
