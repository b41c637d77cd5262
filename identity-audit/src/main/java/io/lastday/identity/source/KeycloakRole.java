package io.lastday.identity.source;

/** Every role of {@code realm-management} that the audit asks for, with its reason; all of them only read. */
public enum KeycloakRole {
    VIEW_USERS(
            "view-users",
            "list users, their kinds of credential, identity-provider links, realm roles and offline tokens"),
    QUERY_USERS("query-users", "list users at all"),
    VIEW_REALM("view-realm", "the browser flow and its conditions: is a second factor asked for, and of whom"),
    VIEW_EVENTS("view-events", "whose credentials changed since the last walk, so that not everybody is asked again");

    private final String role;
    private final String reason;

    KeycloakRole(String role, String reason) {
        this.role = role;
        this.reason = reason;
    }

    /** Keycloak's name for it. */
    public String role() {
        return role;
    }

    public String reason() {
        return reason;
    }
}
