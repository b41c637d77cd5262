package io.lastday.offboarding.person;

import io.lastday.offboarding.step.ConnectedSystem;

/**
 * One account of a leaver.
 *
 * @param system where it lives
 * @param id the system's own id; names change, ids do not
 * @param username the name for people
 */
public record Account(ConnectedSystem system, String id, String username) {}
