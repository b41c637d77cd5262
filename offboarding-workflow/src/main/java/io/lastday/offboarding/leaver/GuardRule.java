package io.lastday.offboarding.leaver;

/** The guard rails, by name. */
public enum GuardRule {
    /** The person has an open case already. */
    CASE_EXISTS,
    /** The operator would offboard themselves. */
    OWN_ACCOUNT,
    /** The last day has passed, and nobody said that it is urgent. */
    DATE_IN_PAST,
    /** The account is kept for the day when nothing else works. */
    BREAK_GLASS,
    /** Nobody else could administer the tenant. */
    LAST_GLOBAL_ADMINISTRATOR,
    /** The person holds privileged roles: a second approver is needed. */
    PRIVILEGED,
    /** Many people leave within 24 hours: a second approver is needed. */
    MANY_AT_ONCE,
    /** The person operates Lastday, and loses that account too. */
    OPERATES_LASTDAY,
    /** The leaver would decide on their own case. */
    OWN_CASE,
    /** The requester would approve their own request. */
    OWN_REQUEST,
    /** This person has decided before. */
    ALREADY_DECIDED,
    /** The case is not in a state in which this is possible. */
    WRONG_STATE
}
