package io.lastday.offboarding.step.walk;

import io.lastday.offboarding.step.ReasonCode;

/** Why a step that has an audit walk again came to no verdict. */
public final class WalkReasons {

    /** No such audit is connected. */
    public static final ReasonCode NO_AUDIT = new ReasonCode("AUDIT_NOT_CONNECTED");

    /** The audit refuses, or answers what cannot be read. */
    public static final ReasonCode UNANSWERED = new ReasonCode("AUDIT_UNANSWERED");

    /** The walk could not read everything. */
    public static final ReasonCode NOT_WHOLE = new ReasonCode("WALK_NOT_WHOLE");

    /** No walk began after the asking and ended. */
    public static final ReasonCode OVERDUE = new ReasonCode("WALK_OVERDUE");

    private WalkReasons() {}
}
