package io.lastday.device.posture;

/** The names of what the list of devices can be filtered by; written by a scan, read by the list and the file. */
public final class DeviceFacets {

    public static final String STATE = "state";
    public static final String OWNERSHIP = "ownership";
    public static final String PLATFORM = "platform";
    public static final String OWNER = "owner";

    private DeviceFacets() {}

    /** The facet that holds the state of one check. */
    public static String ofCheck(Check check) {
        return "check." + check.apiName();
    }
}
