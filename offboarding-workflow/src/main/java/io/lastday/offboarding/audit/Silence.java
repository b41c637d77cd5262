package io.lastday.offboarding.audit;

/** Why an audit gave no answer. None of them means that there is nothing. */
public enum Silence {
    /** This service has no machine account with which to ask. */
    NOT_CONFIGURED,
    /** It did not answer, or a passing fault answered for it. */
    NOT_REACHABLE,
    /** Nothing was read to its end yet. */
    NEVER_WALKED,
    /** It answered and does not know what was asked about. */
    NOT_FOUND,
    /** It does not let this service ask. */
    REFUSED,
    /** It wants to be asked later. */
    BUSY,
    /** It answered something that cannot be read, or did not understand the question. */
    NOT_UNDERSTOOD;

    /** Whether the same question may be answered later without anybody doing anything. */
    public boolean passes() {
        return this == NOT_REACHABLE || this == BUSY;
    }
}
