package io.lastday.device.inventory;

import java.util.List;
import java.util.Set;

/** The names of the sources, as answers and evidence show them. */
public final class Sources {

    public static final String INTUNE = "intune";
    public static final String ENTRA = "entra";
    public static final String FLEET = "fleet";
    public static final String FILE = "file";

    /** The leaver cases: they know no device, and no answer about one rests on them. */
    public static final String LASTDAY = "lastday";

    /** Those without which a device that is not listed is not unmanaged. */
    private static final Set<String> MANAGEMENTS = Set.of(INTUNE, FLEET, FILE);

    /** Which source names a device that several know: the one that says the most of it. */
    static final List<String> NAMING = List.of(INTUNE, FLEET, FILE, ENTRA);

    private Sources() {}

    /** Whether a source tells which devices are managed. */
    public static boolean isManagement(String source) {
        return MANAGEMENTS.contains(source);
    }

    /** Whom facts of a source's device are about. */
    public static String subject(String source, String id) {
        return source + ":" + id;
    }
}
