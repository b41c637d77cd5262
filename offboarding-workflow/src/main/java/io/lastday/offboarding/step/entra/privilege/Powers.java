package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.ReasonCode;

/** Reasons that steps on privileges share. */
final class Powers {

    /** Held through a group, and gone with the membership. */
    static final ReasonCode THROUGH_GROUP = new ReasonCode("THROUGH_GROUP");

    /** The new role has it too. */
    static final ReasonCode KEPT = new ReasonCode("KEPT");

    /** Nobody else could administer the tenant afterwards. */
    static final ReasonCode LAST_GLOBAL_ADMINISTRATOR = new ReasonCode("LAST_GLOBAL_ADMINISTRATOR");

    /** The tenant has not bought what this step works on, so there is nothing of it. */
    static final ReasonCode NOT_LICENSED = new ReasonCode("NOT_LICENSED");

    static final String THROUGH_GROUP_WHY = "a group holds it: it goes with the membership";
    static final String KEPT_WHY = "the new role has it too";
    static final String LAST_ADMINISTRATOR_WHAT =
            "nobody else could administer the tenant afterwards: make a successor Global Administrator, let them sign in once,"
                    + " then retry";

    private Powers() {}
}
