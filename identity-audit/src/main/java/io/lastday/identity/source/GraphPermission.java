package io.lastday.identity.source;

/**
 * Every permission that the audit asks of Microsoft Graph, with its reason; all of them only read. docs/permissions.md tells the
 * same, and a call cannot be made without naming one.
 */
public enum GraphPermission {
    USERS("User.Read.All", "the population and its changes, joined on id; the tenant's plans and verified domains"),
    REPORTS("AuditLog.Read.All", "registration report, last sign-in"),
    METHODS(
            "UserAuthenticationMethod.Read.All",
            "the methods of those whom the report calls unregistered (it is hours late), of administrators and break-glass"
                    + " accounts"),
    POLICIES(
            "Policy.Read.All",
            "Conditional Access, security defaults, methods policy, named locations; What-If for a few samples"),
    ROLES("RoleManagement.Read.Directory", "who holds a directory role now"),
    ELIGIBLE_ROLES("RoleEligibilitySchedule.Read.Directory", "who may activate one (PIM)"),
    ELIGIBLE_MEMBERS(
            "PrivilegedEligibilitySchedule.Read.AzureADGroup",
            "who may join a group that holds a directory role (PIM)"),
    GROUPS(
            "GroupMember.Read.All",
            "members of the groups that policies and roles name, nested ones included; who owns shared libraries"),
    MAILBOXES("MailboxSettings.Read", "purpose of a mailbox, rules that forward its mail"),
    APPLICATIONS("Application.Read.All", "who owns applications, and when their secrets end"),
    DRIVES("Files.Read.All", "whose OneDrive it is", /* asked */ false);

    private final String scope;
    private final String reason;
    private final boolean asked;

    GraphPermission(String scope, String reason) {
        this(scope, reason, /* asked */ true);
    }

    GraphPermission(String scope, String reason, boolean asked) {
        this.scope = scope;
        this.reason = reason;
        this.asked = asked;
    }

    /** Microsoft's name for it. */
    public String scope() {
        return scope;
    }

    public String reason() {
        return reason;
    }

    /** Whether a firm is asked to grant it; without one that is not, its part stays unread. */
    public boolean asked() {
        return asked;
    }
}
