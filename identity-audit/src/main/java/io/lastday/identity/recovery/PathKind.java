package io.lastday.identity.recovery;

/** The ways by which somebody could get back into an account, or into what belongs to the firm, after the front door is shut. */
public enum PathKind {
    /** An e-mail address outside the firm that may reset the password. */
    PERSONAL_EMAIL,
    /** A telephone that may reset the password or answer for a sign-in. */
    PERSONAL_PHONE,
    SECURITY_QUESTIONS,
    /** The same telephone on accounts of several people. */
    SHARED_PHONE,
    /** A temporary access pass that still counts. */
    TEMPORARY_PASS,
    /** Somebody else reads the mailbox, where reset mails arrive. */
    MAILBOX_DELEGATE,
    /** The mailbox forwards what arrives. */
    MAILBOX_FORWARDING,
    /** Owns a OneDrive or a shared library. */
    FILE_OWNER,
    /** Owns an app registration, whose secrets outlive an account. */
    APPLICATION_OWNER,
    /** A log-in of another provider is linked in Keycloak. */
    IDENTITY_PROVIDER_LINK,
    /** An offline session of Keycloak that goes on without a log-in. */
    OFFLINE_SESSION,
    /** Named as owner of a backup system by the firm's configuration. */
    BACKUP_OWNER
}
