package io.lastday.identity.directory;

import org.jspecify.annotations.Nullable;

/**
 * A directory role that somebody holds, or may take.
 *
 * @param role id of the role's template
 * @param eligible whether it has to be activated first; also where membership of the group has to be
 * @param via how it is held; null means directly
 * @param group name of the group in between
 * @param scope {@code /} for the whole directory; policies do not see roles of a smaller scope
 */
public record RoleHolding(
        String role,
        @Nullable String name,
        boolean eligible,
        @Nullable Via via,
        @Nullable String group,
        @Nullable String scope) {

    /** How a role reaches somebody. */
    public enum Via {
        DIRECT,
        ROLE_ASSIGNABLE_GROUP,
        PIM_GROUP
    }

    /** Whether it is held over the whole directory. */
    public boolean tenantWide() {
        return scope == null || scope.equals("/");
    }
}
