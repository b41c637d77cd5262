package io.lastday.identity.coverage;

/** The names of what the list of people can be filtered by; written by a scan, read by the list and the file. */
public final class PersonFacets {

    public static final String POPULATION = "population";
    public static final String REGISTERED = "registered";
    public static final String CAPABLE = "capable";
    public static final String ENFORCED = "enforced";
    public static final String PHISHING_RESISTANT = "phishingResistant";
    public static final String COUNTED = "counted";

    private PersonFacets() {}
}
