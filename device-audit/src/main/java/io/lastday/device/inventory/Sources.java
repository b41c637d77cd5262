package io.lastday.device.inventory;

/** The names of the sources, as answers and evidence show them. */
public final class Sources {

    public static final String INTUNE = "intune";
    public static final String ENTRA = "entra";

    /** The one kind of fact that each of them gives: its whole walk. */
    public static final String WALK = "walk";

    private Sources() {}
}
