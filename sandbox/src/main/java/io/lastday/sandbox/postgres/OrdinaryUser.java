package io.lastday.sandbox.postgres;

import io.lastday.sandbox.part.CannotStart;
import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root: root runs it in a user namespace, in which root is nobody in particular. */
final class OrdinaryUser {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private OrdinaryUser() {}

    /** What stands before a command of PostgreSQL's. */
    static List<String> prefix() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        if (!namespacesWork()) {
            throw new CannotStart("PostgreSQL does not run as root, and this machine allows no user namespaces:"
                    + " run ./lastday as an ordinary user.");
        }
        return NAMESPACE;
    }

    private static boolean namespacesWork() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
