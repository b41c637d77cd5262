package io.lastday.sandbox.firm;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Access that is governed: memberships of groups that may be taken for a while, and access packages. */
final class GovernanceFiles {
    private static final String GROUPS = "identityGovernance/privilegedAccess/group/";
    private static final String PACKAGES = "identityGovernance/entitlementManagement/";
    private static final String KEY_ACCOUNTS = "Key accounts desk";
    private static final String PARTNERS = "Partner workspace";
    private final Firm firm;

    GovernanceFiles(Firm firm) {
        this.firm = firm;
    }

    void addTo(TenantFiles files) {
        var documents = files.documents();
        var eligible = List.of(
                membership("eligible", "marek.dolan", "Customer data readers", "member"),
                membership("eligible", "priya.nair", "Customer data readers", "member"));
        documents.put(GROUPS + "eligibilitySchedules", Json.collection(schedules(eligible)));
        documents.put(
                GROUPS + "eligibilityScheduleInstances", Json.collection(instances(eligible, "eligibilityScheduleId")));
        var active = List.of(
                membership("active", "marek.dolan", "Key accounts", "member").put("assignmentType", "assigned"));
        documents.put(GROUPS + "assignmentSchedules", Json.collection(schedules(active)));
        documents.put(
                GROUPS + "assignmentScheduleInstances", Json.collection(instances(active, "assignmentScheduleId")));
        documents.put(
                PACKAGES + "accessPackages",
                Json.collection(List.of(accessPackage(KEY_ACCOUNTS), accessPackage(PARTNERS))));
        documents.put(
                PACKAGES + "assignments",
                Json.collection(List.of(
                        assignment(KEY_ACCOUNTS, "priya.nair"),
                        assignment(KEY_ACCOUNTS, "tom.reyes"),
                        assignment(PARTNERS, "gia.romano_partner.example"),
                        assignment(PARTNERS, "marek.dolan"))));
    }

    private Person person(String localPart) {
        return firm.people().stream()
                .filter(p -> p.localPart().equals(localPart))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(localPart));
    }

    private ObjectNode membership(String kind, String localPart, String group, String access) {
        return Json.object()
                .put("id", Ids.of(kind + ":" + group + localPart))
                .put("principalId", person(localPart).id())
                .put("groupId", GroupFiles.idOf(group))
                .put("accessId", access)
                .put("memberType", "direct");
    }

    private List<ObjectNode> schedules(List<ObjectNode> memberships) {
        var schedules = new ArrayList<ObjectNode>();
        for (var membership : memberships) {
            var schedule = membership.deepCopy().put("status", "Provisioned").put("createdDateTime", since());
            schedule.putObject("scheduleInfo")
                    .put("startDateTime", since())
                    .putObject("expiration")
                    .put("type", "noExpiration");
            schedules.add(schedule);
        }
        return schedules;
    }

    private List<ObjectNode> instances(List<ObjectNode> memberships, String schedule) {
        return memberships.stream()
                .map(m -> m.deepCopy()
                        .put(schedule, m.path("id").asString())
                        .put("startDateTime", since())
                        .putNull("endDateTime"))
                .toList();
    }

    private String since() {
        return firm.now()
                .minus(Duration.ofDays(90))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static ObjectNode accessPackage(String name) {
        return Json.object()
                .put("id", Ids.of("package:" + name))
                .put("displayName", name)
                .put("description", name)
                .put("isHidden", false)
                .put("createdDateTime", "2024-06-03T09:00:00Z");
    }

    private ObjectNode assignment(String name, String localPart) {
        var person = person(localPart);
        var assignment = Json.object()
                .put("id", Ids.of("assignment:" + name + localPart))
                .put("state", "delivered")
                .put("status", "Delivered");
        assignment.set("accessPackage", accessPackage(name));
        assignment
                .putObject("target")
                .put("id", Ids.of("subject:" + localPart))
                .put("objectId", person.id())
                .put("displayName", person.displayName())
                .put("principalName", person.upn())
                .put("subjectType", "user");
        return assignment;
    }
}
