package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.link;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Roles held and roles that may be taken, for people and in groups, and units. */
class PrivilegeWriteTest {
    private static final String MAREK = Firm.entraId("marek.dolan");
    private static final String ROLES = "/roleManagement/directory/";
    private static final String GROUPS = "/identityGovernance/privilegedAccess/group/";
    private static final String GLOBAL = "62e90394-69f5-4237-9190-012177145e10";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private List<JsonNode> of(String list, String person) {
        return tenant.get(OFFBOARDING, list + "?$filter=principalId eq '" + Firm.entraId(person) + "'")
                .values();
    }

    private static String request(JsonNode schedule, String action, String... keys) {
        var body = new LinkedHashMap<String, Object>();
        body.put("action", action);
        body.put("justification", "leaves");
        for (var key : keys) {
            body.put(key, schedule.path(key).asString());
        }
        return Tenant.json(body);
    }

    @Test
    void a_role_is_taken_away_once_and_what_pim_says_of_it_as_well() {
        var grant = of(ROLES + "roleAssignments", "marek.dolan").getFirst();
        var path = ROLES + "roleAssignments/" + grant.path("id").asString();

        assertThat(tenant.patch(OFFBOARDING, user("marek.dolan"), "{\"accountEnabled\":false}")
                        .status())
                .as("an administrator's account needs a higher role")
                .isEqualTo(403);
        assertThat(tenant.delete(OFFBOARDING, path).status()).isEqualTo(204);
        assertThat(of(ROLES + "roleAssignments", "marek.dolan")).isEmpty();
        assertThat(of(ROLES + "roleAssignmentScheduleInstances", "marek.dolan")).isEmpty();
        assertThat(tenant.delete(OFFBOARDING, path).status()).isEqualTo(404);
        tenant.clock.forward(Tenant.INDEX_DELAY.plusSeconds(1));
        assertThat(tenant.patch(OFFBOARDING, user("marek.dolan"), "{\"accountEnabled\":false}")
                        .status())
                .as("who holds no role any more is like anybody")
                .isEqualTo(204);
    }

    @Test
    void the_last_global_administrator_stays() {
        var grants = tenant.get(OFFBOARDING, ROLES + "roleAssignments?$filter=roleDefinitionId eq '" + GLOBAL + "'")
                .values("id");
        for (var id : grants.subList(1, grants.size())) {
            assertThat(tenant.delete(OFFBOARDING, ROLES + "roleAssignments/" + id)
                            .status())
                    .isEqualTo(204);
        }

        var last = tenant.delete(OFFBOARDING, ROLES + "roleAssignments/" + grants.getFirst());
        assertThat(last.status()).isEqualTo(400);
        assertThat(last.errorMessage()).contains("last Global Administrator");
    }

    @ParameterizedTest
    @CsvSource({
        "/roleManagement/directory/roleAssignment, RoleAssignmentDoesNotExist, roleDefinitionId, directoryScopeId",
        "/roleManagement/directory/roleEligibility, RoleAssignmentDoesNotExist, roleDefinitionId, directoryScopeId",
        "/identityGovernance/privilegedAccess/group/assignment, ResourceNotFound, groupId, accessId",
        "/identityGovernance/privilegedAccess/group/eligibility, ResourceNotFound, groupId, accessId"
    })
    void a_schedule_ends_by_a_request_and_comes_back_by_one(String stem, String gone, String first, String second) {
        var schedule = of(stem + "Schedules", "marek.dolan").getFirst();
        var remove = request(schedule, "adminRemove", "principalId", first, second);
        var requests = stem + "ScheduleRequests";
        var answer = tenant.post(OFFBOARDING, requests, remove);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("status").asString()).isEqualTo("Revoked");
        assertThat(of(stem + "Schedules", "marek.dolan")).isEmpty();
        assertThat(of(stem + "ScheduleInstances", "marek.dolan")).isEmpty();
        var again = tenant.post(OFFBOARDING, requests, remove);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.errorCode()).isEqualTo(gone);

        assertThat(tenant.post(OFFBOARDING, requests, request(schedule, "adminAssign", "principalId", first, second))
                        .status())
                .isEqualTo(201);
        assertThat(of(stem + "ScheduleInstances", "marek.dolan")).hasSize(1);
    }

    @Test
    void an_active_membership_that_ends_takes_the_member_out_of_the_group() {
        var schedule = of(GROUPS + "assignmentSchedules", "marek.dolan").getFirst();
        var group = "/groups/" + schedule.path("groupId").asString() + "/members";
        assertThat(tenant.get(OFFBOARDING, group).values("id")).contains(MAREK);

        tenant.post(
                OFFBOARDING,
                GROUPS + "assignmentScheduleRequests",
                request(schedule, "adminRemove", "principalId", "groupId", "accessId"));
        assertThat(tenant.get(OFFBOARDING, group).values("id")).doesNotContain(MAREK);
    }

    @Test
    void a_request_that_is_not_whole_or_not_an_applications_is_refused() {
        var schedule = of(ROLES + "roleEligibilitySchedules", "marek.dolan").getFirst();
        var requests = ROLES + "roleEligibilityScheduleRequests";

        assertThat(tenant.post(OFFBOARDING, requests, request(schedule, "adminRemove", "principalId"))
                        .errorMessage())
                .contains("roleDefinitionId");
        assertThat(tenant.post(
                                OFFBOARDING,
                                requests,
                                request(
                                        schedule,
                                        "selfActivate",
                                        "principalId",
                                        "roleDefinitionId",
                                        "directoryScopeId"))
                        .status())
                .isEqualTo(400);
        assertThat(tenant.post(OFFBOARDING, requests, "{\"action\":\"vanish\"}").status())
                .isEqualTo(400);
        tenant.consent(OFFBOARDING, "RoleManagement.Read.Directory");
        assertThat(tenant.post(
                                OFFBOARDING,
                                requests,
                                request(schedule, "adminRemove", "principalId", "roleDefinitionId", "directoryScopeId"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_unit_with_a_rule_keeps_its_members_and_another_lets_them_go() {
        var units = tenant.get(OFFBOARDING, "/directory/administrativeUnits");
        var byName = new HashMap<String, String>();
        units.values()
                .forEach(u -> byName.put(
                        u.path("displayName").asString(), u.path("id").asString()));
        var assigned = "/directory/administrativeUnits/" + byName.get("Sales region") + "/members";
        var dynamic = "/directory/administrativeUnits/" + byName.get("Customer Service desk") + "/members";
        var priya = assigned + "/" + Firm.entraId("priya.nair") + "/$ref";

        assertThat(tenant.delete(OFFBOARDING, priya).status()).isEqualTo(204);
        assertThat(tenant.delete(OFFBOARDING, priya).status()).isEqualTo(404);
        assertThat(tenant.post(OFFBOARDING, assigned + "/$ref", link(Firm.entraId("priya.nair")))
                        .status())
                .isEqualTo(204);
        assertThat(tenant.delete(OFFBOARDING, dynamic + "/" + Firm.entraId("ella.brandt") + "/$ref")
                        .status())
                .isEqualTo(400);
        assertThat(tenant.get(OFFBOARDING, user("ella.brandt") + "/memberOf").values("displayName"))
                .contains("Customer Service desk");
    }
}
