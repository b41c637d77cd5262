package io.lastday.identity.coverage;

import io.lastday.identity.recovery.PathKind;
import io.lastday.identity.recovery.PathState;

/** The names of what the list of people can be filtered by; written by a scan, read by the list and the file. */
public final class PersonFacets {

    public static final String POPULATION = "population";
    public static final String REGISTERED = "registered";
    public static final String CAPABLE = "capable";
    public static final String ENFORCED = "enforced";
    public static final String PHISHING_RESISTANT = "phishingResistant";
    public static final String COUNTED = "counted";

    /** A {@link PathState} over all ways back in; absent where there is none. */
    public static final String RECOVERY = "recovery";

    /** A {@link PathState} of one kind of way back in; absent where there is none. */
    public static String path(PathKind kind) {
        return "path." + kind.name();
    }

    private PersonFacets() {}
}
