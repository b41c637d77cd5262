package io.lastday.offboarding.leaver;

import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows.
 *
 * @param state only these; null for all
 * @param text part of a name or department; null for all
 */
record CaseFilter(@Nullable CaseState state, @Nullable String text) {}
