package io.lastday.device.inventory;

import java.util.List;

/** The names of the sources, as answers and evidence show them. */
public final class Sources {

    public static final String INTUNE = "intune";
    public static final String ENTRA = "entra";
    public static final String FLEET = "fleet";
    public static final String FILE = "file";

    /** Which source names a device that several know: the one that says the most of it. */
    static final List<String> NAMING = List.of(INTUNE, FLEET, FILE, ENTRA);

    private Sources() {}

    /** Whom facts of a source's device are about. */
    public static String subject(String source, String id) {
        return source + ":" + id;
    }
}
