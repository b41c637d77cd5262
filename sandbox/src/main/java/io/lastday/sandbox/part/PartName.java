package io.lastday.sandbox.part;

import java.util.Locale;

/** The processes that make up the system on one machine, in the order in which they are shown. */
public enum PartName {
    POSTGRES,
    KEYCLOAK,
    TENANT,
    IDENTITY_AUDIT,
    DEVICE_AUDIT,
    OFFBOARDING_WORKFLOW,
    GATEWAY;

    /** The name as people and files see it: {@code offboarding-workflow}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
