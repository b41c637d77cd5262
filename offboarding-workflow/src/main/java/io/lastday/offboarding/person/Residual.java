package io.lastday.offboarding.person;

import io.lastday.offboarding.step.ConnectedSystem;

/**
 * Something that the leaver can still reach.
 *
 * @param system where
 * @param what the thing, in words
 * @param reason why it is still there
 */
public record Residual(ConnectedSystem system, String what, String reason) {}
