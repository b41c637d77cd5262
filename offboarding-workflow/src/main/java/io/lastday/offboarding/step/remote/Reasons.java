package io.lastday.offboarding.step.remote;

import io.lastday.offboarding.step.ReasonCode;

/** Reason codes that steps on remote systems share. */
public final class Reasons {

    /** The person has no account in that system. */
    public static final ReasonCode NO_ACCOUNT = new ReasonCode("NO_ACCOUNT");

    /** The connection only observes: nothing was written. */
    public static final ReasonCode OBSERVE_MODE = new ReasonCode("OBSERVE_MODE");

    /** The change was accepted and never showed. */
    public static final ReasonCode NOT_VERIFIED = new ReasonCode("NOT_VERIFIED");

    /** The app lacks a permission, or a role that a privileged target asks for. */
    public static final ReasonCode NEEDS_ROLE = new ReasonCode("NEEDS_ROLE");

    /** The account was pinned to the case and is there no longer. */
    public static final ReasonCode ACCOUNT_GONE = new ReasonCode("ACCOUNT_GONE");

    /** The system does not answer. */
    public static final ReasonCode REMOTE_UNAVAILABLE = new ReasonCode("REMOTE_UNAVAILABLE");

    /** The system understood and refused. */
    public static final ReasonCode REMOTE_REFUSED = new ReasonCode("REMOTE_REFUSED");

    private Reasons() {}
}
