package io.lastday.device.posture;

/** The names of what the list of devices can be filtered by; written by a scan, read by the list and the file. */
public final class DeviceFacets {

    public static final String STATE = "state";
    public static final String OWNERSHIP = "ownership";
    public static final String PLATFORM = "platform";
    public static final String OWNER = "owner";

    /** How the person stands in the directory, where there is one. */
    public static final String PERSON_STATE = "personState";

    public static final String DEPARTMENT = "department";

    /** {@code true} of a device that a management knows. */
    public static final String MANAGED = "managed";

    /** {@code true} of a managed device that has been silent for too long. */
    public static final String STALE = "stale";

    /** {@code true} where the system's support ends within 90 days. */
    public static final String ENDS_SOON = "endsSoon";

    /** {@code true} where two sources say different things. */
    public static final String CONFLICT = "conflict";

    /** Whether its person is leaving; absent where that is not known. */
    public static final String LEAVER = "leaver";

    private DeviceFacets() {}

    /** The facet that holds the state of one check. */
    public static String ofCheck(Check check) {
        return "check." + check.apiName();
    }

    /** The facet that holds the reason of one check, where it has one. */
    public static String ofReason(Check check) {
        return "reason." + check.apiName();
    }
}
