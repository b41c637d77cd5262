package io.lastday.identity.policy;

import java.util.Map;

/**
 * An account as policies see it.
 *
 * @param guest whether it is a guest by type
 * @param external whether it belongs to another organisation
 * @param groups by id, in words with the path: "group Offices through Finance"
 * @param activeRoles roles held now over the whole directory: name by template
 * @param eligibleRoles roles that have to be activated first
 * @param scopedRoles roles of a smaller scope, which policies do not see
 * @param rolesKnown whether the roles, held and eligible, could be read
 */
public record PolicySubject(
        String id,
        boolean guest,
        boolean external,
        Map<String, String> groups,
        Map<String, String> activeRoles,
        Map<String, String> eligibleRoles,
        Map<String, String> scopedRoles,
        boolean rolesKnown) {

    public PolicySubject {
        groups = Map.copyOf(groups);
        activeRoles = Map.copyOf(activeRoles);
        eligibleRoles = Map.copyOf(eligibleRoles);
        scopedRoles = Map.copyOf(scopedRoles);
    }
}
