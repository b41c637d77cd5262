package io.lastday.platform.security;

/** Names of the claims that Lastday reads from access tokens. */
final class Claims {

    static final String ROLES = "roles";
    static final String PERSON = "person";
    static final String FIRM = "firm";
    static final String USERNAME = "preferred_username";

    private Claims() {}
}
