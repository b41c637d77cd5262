package io.lastday.sandbox.tenant.caller;

import java.util.Set;

/** An app registration that called, and the application permissions it was given. */
public record Caller(String clientId, Set<String> permissions) {

    /** Whether any of the permissions was given. */
    public boolean hasAny(Set<String> wanted) {
        return wanted.stream().anyMatch(permissions::contains);
    }

    public boolean has(String permission) {
        return permissions.contains(permission);
    }
}
