package io.lastday.identity.policy;

import java.util.Map;
import java.util.Set;

/**
 * A person as policies see them.
 *
 * @param groups names of the groups they are in, by id, nested ones included
 * @param unreadGroups groups whose members could not be read: nobody knows whether they are in
 * @param activeRoles templates of the roles they hold now; an eligible role is not held until it is activated
 */
public record Member(
        String id,
        boolean guest,
        Map<String, String> groups,
        Set<String> unreadGroups,
        Map<String, String> activeRoles) {

    public Member {
        groups = Map.copyOf(groups);
        unreadGroups = Set.copyOf(unreadGroups);
        activeRoles = Map.copyOf(activeRoles);
    }
}
