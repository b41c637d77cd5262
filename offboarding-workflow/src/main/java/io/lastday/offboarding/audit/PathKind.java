package io.lastday.offboarding.audit;

import java.util.Arrays;
import java.util.Optional;

/** The ways back in that the identity audit tells of. */
public enum PathKind {
    PERSONAL_EMAIL("Password reset by a private address"),
    PERSONAL_PHONE("Password reset or sign-in by a telephone"),
    SECURITY_QUESTIONS("Password reset by security questions"),
    SHARED_PHONE("A telephone that other people use too"),
    TEMPORARY_PASS("A temporary access pass"),
    MAILBOX_DELEGATE("Somebody else reads the mailbox"),
    MAILBOX_FORWARDING("Mail that is sent on"),
    FILE_OWNER("Files that they own"),
    APPLICATION_OWNER("Applications that they own, with secrets"),
    IDENTITY_PROVIDER_LINK("A log-in at another identity provider"),
    OFFLINE_SESSION("Offline sessions"),
    BACKUP_OWNER("Backup systems that they can reach");

    private final String title;

    PathKind(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** The kind of that name; empty for one that only a newer audit knows. */
    public static Optional<PathKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
