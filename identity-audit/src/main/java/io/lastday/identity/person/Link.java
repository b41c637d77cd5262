package io.lastday.identity.person;

/**
 * An account elsewhere that may be the same person's. It is shown and never believed: only an id links two accounts.
 *
 * @param conflict two statements that cannot both be true
 */
public record Link(String system, String account, String username, String reason, boolean conflict) {}
