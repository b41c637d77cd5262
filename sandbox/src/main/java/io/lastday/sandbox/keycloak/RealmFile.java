package io.lastday.sandbox.keycloak;

import java.nio.file.Path;

/** A realm that Keycloak takes in once, at its first start. */
public interface RealmFile {
    String realm();

    /** Writes the import, readable by this user only: it holds passwords. */
    void write(Path file);
}
