package io.lastday.sandbox.tenant.query;

import java.util.Set;

/**
 * What a collection allows beyond OData itself.
 *
 * @param page entities on a page when {@code $top} does not say
 * @param maximum most a page may hold
 * @param capped true where a larger {@code $top} is lowered, false where it is refused
 * @param directory whether it is answered by the directory, with its index and its advanced queries
 * @param refused options that this collection does not have
 * @param unfilterable properties that {@code $filter} may not name
 * @param filterable if not empty, the only paths that {@code $filter} may name
 */
public record CollectionRules(
        int page,
        int maximum,
        boolean capped,
        boolean directory,
        Set<String> refused,
        Set<String> unfilterable,
        Set<String> filterable) {

    private static final CollectionRules DIRECTORY =
            new CollectionRules(100, 999, false, true, Set.of("$skip"), Set.of(), Set.of());
    private static final CollectionRules REPORT =
            new CollectionRules(999, 999, false, false, Set.of("$search", "$expand"), Set.of(), Set.of());
    private static final CollectionRules INTUNE = new CollectionRules(
            1000, 1000, true, false, Set.of("$count", "$search"), Set.of("operatingSystem"), Set.of());
    private static final CollectionRules EXPORT = new CollectionRules(
            50,
            50,
            true,
            false,
            Set.of("$search", "$count", "$orderby", "$skip", "$expand", "$select"),
            Set.of(),
            Set.of("lastModifiedDateTime", "from/user/id", "messageType"));
    /** Of a team's channels Microsoft documents $top and a range of lastModifiedDateTime, and says that nothing else is supported. */
    private static final CollectionRules CHANNEL_EXPORT =
            new CollectionRules(50, 50, true, false, EXPORT.refused(), Set.of(), Set.of("lastModifiedDateTime"));
    /** The list of joined teams supports no query options. */
    private static final CollectionRules JOINED_TEAMS = new CollectionRules(
            100,
            999,
            true,
            false,
            Set.of("$search", "$count", "$orderby", "$skip", "$expand", "$select", "$filter", "$top"),
            Set.of(),
            Set.of());

    private static final CollectionRules MESSAGES = new CollectionRules(
            20,
            50,
            false,
            false,
            Set.of("$search", "$count", "$skip", "$select"),
            Set.of(),
            Set.of("lastModifiedDateTime", "createdDateTime"));
    private static final CollectionRules OTHER =
            new CollectionRules(100, 999, true, false, Set.of("$search"), Set.of(), Set.of());
    private static final Set<String> DIRECTORY_ROOTS = Set.of(
            "users", "groups", "devices", "applications", "servicePrincipals", "directoryRoles", "administrativeUnits");
    private static final Set<String> DIRECTORY_LINKS = Set.of(
            "memberOf",
            "transitiveMemberOf",
            "members",
            "transitiveMembers",
            "owners",
            "ownedObjects",
            "ownedDevices",
            "registeredDevices",
            "registeredOwners",
            "registeredUsers",
            "directReports",
            "appRoleAssignments");

    /** The rules of the collection at a path pattern. */
    public static CollectionRules of(String pattern) {
        if (pattern.endsWith("getAllMessages")) {
            return pattern.startsWith("teams") ? CHANNEL_EXPORT : EXPORT;
        }
        if (pattern.endsWith("joinedTeams")) {
            return JOINED_TEAMS;
        }
        if (pattern.startsWith("chats/") && pattern.endsWith("/messages")) {
            return MESSAGES;
        }
        if (pattern.startsWith("reports/")) {
            return REPORT;
        }
        if (pattern.startsWith("deviceManagement/") || pattern.endsWith("managedDevices")) {
            return INTUNE;
        }
        return isDirectory(pattern) ? DIRECTORY : OTHER;
    }

    private static boolean isDirectory(String pattern) {
        var root = pattern.split("/")[0];
        var last = pattern.substring(pattern.lastIndexOf('/') + 1);
        return DIRECTORY_ROOTS.contains(root) && (pattern.equals(root) || DIRECTORY_LINKS.contains(last));
    }
}
