package io.lastday.offboarding.person;

/** Tells how much power a leaver holds. Blocking; throws rather than guess when a system does not answer. */
public interface PrivilegeCheck {

    /** Reads the roles of the leaver, and who else could administer the tenant. */
    Privilege check(LeaverAccounts accounts);

    /**
     * As {@link #check}, but without asking whether the leaver operates Lastday, which no guard rail decides on: an outage of the
     * operators' realm must not hold back containment elsewhere.
     */
    default Privilege checkAtContain(LeaverAccounts accounts) {
        return check(accounts);
    }
}
