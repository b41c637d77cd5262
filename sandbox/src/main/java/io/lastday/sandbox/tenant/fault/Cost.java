package io.lastday.sandbox.tenant.fault;

import io.lastday.sandbox.tenant.query.QueryOptions;
import io.lastday.sandbox.tenant.schema.ResourcePath;
import java.util.stream.Stream;

/**
 * Which quota a call falls under and what it costs there.
 *
 * @param scope the mailbox, where the quota is counted for each mailbox
 */
public record Cost(Service service, int units, boolean write, String scope) {

    /** The services whose limits Microsoft publishes apart. */
    public enum Service {
        IDENTITY,
        REPORTS,
        CONDITIONAL_ACCESS,
        TEAMS_EXPORT,
        TEAMS,
        INTUNE_DEVICES,
        INTUNE_CONFIGURATION,
        OUTLOOK,
        FILES
    }

    /** The cost of a call. */
    public static Cost of(String method, ResourcePath path, QueryOptions options) {
        var service = service(path.pattern());
        boolean write = service == Service.IDENTITY && !method.equals("GET");
        var scope = path.segments().size() > 1 ? path.segment(1) : "";
        return new Cost(service, service == Service.IDENTITY ? units(path, options) : 1, write, scope);
    }

    private static Service service(String pattern) {
        if (pattern.endsWith("/getAllMessages")) {
            return Service.TEAMS_EXPORT;
        }
        if (pattern.startsWith("chats") || pattern.startsWith("users/{id}/chats") || isTeams(pattern)) {
            return Service.TEAMS;
        }
        if (pattern.startsWith("reports/")) {
            return Service.REPORTS;
        }
        if (pattern.startsWith("identity/conditionalAccess") || pattern.startsWith("policies/")) {
            return Service.CONDITIONAL_ACCESS;
        }
        if (pattern.startsWith("deviceManagement")) {
            return pattern.startsWith("deviceManagement/deviceCompliance")
                    ? Service.INTUNE_CONFIGURATION
                    : Service.INTUNE_DEVICES;
        }
        return personalService(pattern);
    }

    private static boolean isTeams(String pattern) {
        return pattern.startsWith("teams") || pattern.equals("users/{id}/joinedTeams");
    }

    private static Service personalService(String pattern) {
        boolean mail = Stream.of("mail", "calendar", "events").anyMatch(p -> pattern.startsWith("users/{id}/" + p));
        if (mail) {
            return Service.OUTLOOK;
        }
        boolean files =
                pattern.startsWith("shares") || pattern.startsWith("drives") || pattern.startsWith("users/{id}/drive");
        return files ? Service.FILES : Service.IDENTITY;
    }

    /** Base costs of the identity service, −1 with $select, +1 with $expand, −1 for a page of less than 20. */
    private static int units(ResourcePath path, QueryOptions options) {
        int units = switch (path.pattern()) {
            case "users", "groups", "users/{id}/memberOf" -> 2;
            case "groups/{id}/members" -> 3;
            case "groups/{id}/transitiveMembers", "users/{id}/transitiveMemberOf" -> 5;
            default -> 1;
        };
        units -= options.has("$select") ? 1 : 0;
        units += options.has("$expand") ? 1 : 0;
        units -= options.has("$top") && options.number("$top", 0, 0) < 20 ? 1 : 0;
        return Math.max(1, units);
    }
}
