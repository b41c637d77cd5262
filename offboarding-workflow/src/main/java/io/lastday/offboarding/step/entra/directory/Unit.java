package io.lastday.offboarding.step.entra.directory;

/**
 * An administrative unit that an account is in.
 *
 * @param dynamic its members are chosen by a rule
 */
record Unit(String id, String name, boolean dynamic) implements Held {}
