package io.lastday.identity.directory;

/** The names of the sources, as answers show them. */
public final class Sources {

    public static final String ENTRA = "entra";
    public static final String KEYCLOAK = "keycloak";

    private Sources() {}
}
