package io.lastday.sandbox.firm;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Directory roles: who holds one now, and who may take one by Privileged Identity Management. */
final class RoleFiles {
    private static final String ROOT = "roleManagement/directory/";
    private final Firm firm;
    private final Map<String, String> templates = new HashMap<>();
    private final Map<String, List<ObjectNode>> found = new HashMap<>();

    RoleFiles(Firm firm) {
        this.firm = firm;
    }

    void addTo(TenantFiles files) {
        Resource.rows("roles.txt").forEach(this::addRole);
        Resource.rows("role-holders.txt").forEach(this::addHolder);
        for (var collection : List.of(
                "roleDefinitions",
                "roleAssignments",
                "roleAssignmentSchedules",
                "roleAssignmentScheduleInstances",
                "roleEligibilitySchedules",
                "roleEligibilityScheduleInstances")) {
            files.documents().put(ROOT + collection, Json.collection(list(collection)));
        }
        files.documents().put("directoryRoles", Json.collection(list("directoryRoles")));
    }

    private List<ObjectNode> list(String name) {
        return found.computeIfAbsent(name, n -> new ArrayList<>());
    }

    private void addRole(String[] row) {
        templates.put(row[1], row[0]);
        list("roleDefinitions")
                .add(Json.object()
                        .put("id", row[0])
                        .put("templateId", row[0])
                        .put("displayName", row[1])
                        .put("isBuiltIn", true)
                        .put("isEnabled", true)
                        .put("version", "1"));
        list("directoryRoles")
                .add(Json.object()
                        .put("id", Ids.of("role:" + row[1]))
                        .put("roleTemplateId", row[0])
                        .put("displayName", row[1])
                        .put("description", row[1]));
    }

    private void addHolder(String[] row) {
        var principal = row[1].startsWith("group:") ? Ids.of(row[1]) : Firm.entraId(row[1]);
        if (row[2].equals("ACTIVE")) {
            list("roleAssignments").add(grant("assignment", row, principal));
            list("roleAssignmentSchedules")
                    .add(schedule("assignment-schedule", row, principal).put("assignmentType", "Assigned"));
            list("roleAssignmentScheduleInstances")
                    .add(instance("assignment-instance", row, principal)
                            .put("assignmentType", "Assigned")
                            .put("roleAssignmentScheduleId", Ids.of("assignment-schedule:" + row[0] + row[1])));
        } else {
            list("roleEligibilitySchedules").add(schedule("eligibility", row, principal));
            list("roleEligibilityScheduleInstances")
                    .add(instance("eligibility-instance", row, principal)
                            .put("roleEligibilityScheduleId", Ids.of("eligibility:" + row[0] + row[1])));
        }
    }

    private ObjectNode grant(String kind, String[] row, String principal) {
        return Json.object()
                .put("id", Ids.of(kind + ":" + row[0] + row[1]))
                .put("principalId", principal)
                .put("roleDefinitionId", templates.get(row[0]))
                .put("directoryScopeId", "/");
    }

    private ObjectNode schedule(String kind, String[] row, String principal) {
        var schedule = grant(kind, row, principal)
                .put("status", "Provisioned")
                .put("memberType", "Direct")
                .put("createdDateTime", since());
        var info = schedule.putObject("scheduleInfo").put("startDateTime", since());
        info.putObject("expiration")
                .put("type", "noExpiration")
                .putNull("endDateTime")
                .putNull("duration");
        return schedule;
    }

    private ObjectNode instance(String kind, String[] row, String principal) {
        return grant(kind, row, principal)
                .put("memberType", "Direct")
                .put("startDateTime", since())
                .putNull("endDateTime");
    }

    private String since() {
        return firm.now()
                .minus(Duration.ofDays(120))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
