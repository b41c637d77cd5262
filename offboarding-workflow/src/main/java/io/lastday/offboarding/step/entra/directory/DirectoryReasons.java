package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.step.ReasonCode;

/** Why something in the directory stays, or is for a person. */
final class DirectoryReasons {

    static final ReasonCode SYNCED_FROM_AD = new ReasonCode("SYNCED_FROM_AD");
    static final ReasonCode DYNAMIC_GROUP = new ReasonCode("DYNAMIC_GROUP");
    static final ReasonCode EXCHANGE_ONLY = new ReasonCode("EXCHANGE_ONLY");
    static final ReasonCode WAITS_FOR_MAILBOX = new ReasonCode("WAITS_FOR_MAILBOX");
    static final ReasonCode MAILBOX_NEEDS_LICENCE = new ReasonCode("MAILBOX_NEEDS_LICENCE");
    static final ReasonCode KEPT = new ReasonCode("KEPT");
    static final ReasonCode TEAM = new ReasonCode("TEAM");
    static final ReasonCode LAST_OWNER = new ReasonCode("LAST_OWNER");
    static final ReasonCode NOT_BLOCKED = new ReasonCode("NOT_BLOCKED");
    static final ReasonCode NO_NEW_MANAGER = new ReasonCode("NO_NEW_MANAGER");
    static final ReasonCode NOT_WINDOWS = new ReasonCode("NOT_WINDOWS");
    static final ReasonCode SHARED_DEVICE = new ReasonCode("SHARED_DEVICE");
    static final ReasonCode MANAGED_DEVICE = new ReasonCode("MANAGED_DEVICE");
    static final ReasonCode UNKNOWN_METHOD = new ReasonCode("UNKNOWN_METHOD");
    static final ReasonCode GUEST_PASSWORD = new ReasonCode("GUEST_PASSWORD");
    static final ReasonCode NOT_A_GUEST = new ReasonCode("NOT_A_GUEST");
    static final ReasonCode NOT_APPROVED = new ReasonCode("NOT_APPROVED");
    static final ReasonCode GONE = new ReasonCode("GONE");
    static final ReasonCode REGISTER_ANEW = new ReasonCode("REGISTER_ANEW");
    static final ReasonCode NEW_PASSWORD = new ReasonCode("NEW_PASSWORD");

    private DirectoryReasons() {}
}
