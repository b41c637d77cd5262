package io.lastday.identity.directory;

/** The kinds of facts. A fact's body is the JSON of the record that the kind's comment names. */
public final class Kinds {

    /** {@link EntraUser}. */
    public static final String USER = "user";

    /** {@link Registration}. */
    public static final String REGISTRATION = "registration";

    /** {@link Methods}, for the short list only. */
    public static final String METHODS = "methods";

    /** {@link Membership}. */
    public static final String MEMBER = "member";

    /** {@link RoleHolding}. */
    public static final String ROLE = "role";

    /** {@link Mailbox}. */
    public static final String MAILBOX = "mailbox";

    /** {@link OwnedApplication}. */
    public static final String APPLICATION = "application";

    /** {@link OwnedDrive}. */
    public static final String DRIVE = "drive";

    /** {@link OwnedDrive}, of a shared library. */
    public static final String LIBRARY = "library";

    /** {@link AccessPolicy}; about the firm. */
    public static final String POLICY = "policy";

    /** {@link Group}; about the firm. */
    public static final String GROUP = "group";

    /** {@link Tenant}; about the firm. */
    public static final String TENANT = "tenant";

    /** {@link Unread}; about the firm. */
    public static final String UNREAD = "unread";

    /** {@link SignInSample}, of a few people. */
    public static final String SAMPLE = "sample";

    /** {@link KeycloakUser}. */
    public static final String ACCOUNT = "account";

    /** {@link Flow}; about the firm. */
    public static final String FLOW = "flow";

    private Kinds() {}
}
