package io.lastday.identity.directory;

/** The parts of a walk that may turn out not to be readable, as {@link Unread#part()} names them. */
public final class Parts {

    public static final String REGISTRATION = "registration";
    public static final String METHODS = "methods";
    public static final String POLICIES = "policies";
    public static final String SECURITY_DEFAULTS = "securityDefaults";
    public static final String METHODS_POLICY = "authenticationMethodsPolicy";
    public static final String LOCATIONS = "namedLocations";
    public static final String ROLES = "roles";
    public static final String ELIGIBLE_ROLES = "eligibleRoles";
    public static final String MAILBOXES = "mailboxes";
    public static final String APPLICATIONS = "applications";
    public static final String DRIVES = "drives";
    public static final String LIBRARIES = "libraries";
    public static final String SAMPLES = "samples";
    public static final String ACCOUNTS = "accounts";
    public static final String CREDENTIALS = "credentials";
    public static final String FLOW = "flow";

    private Parts() {}
}
