package io.lastday.device.inventory;

/** The names of the sources, as answers and evidence show them. */
public final class Sources {

    public static final String INTUNE = "intune";
    public static final String ENTRA = "entra";

    private Sources() {}
}
