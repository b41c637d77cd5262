package io.lastday.platform.walk;

import java.util.UUID;

/**
 * Who writes: one replica's attempt at a run. What it writes counts only as long as no later attempt has taken the run over.
 *
 * @param number 1 for the first
 */
public record Attempt(String firm, UUID run, int number) {}
