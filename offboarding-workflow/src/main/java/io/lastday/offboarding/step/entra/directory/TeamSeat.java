package io.lastday.offboarding.step.entra.directory;

/**
 * A team that an account is a member of.
 *
 * @param dynamic its members are chosen by a rule
 * @param owner whether the account owns it
 * @param lastOwner whether it is the only owner who can sign in
 */
record TeamSeat(String id, String name, boolean dynamic, boolean owner, boolean lastOwner) implements Held {}
