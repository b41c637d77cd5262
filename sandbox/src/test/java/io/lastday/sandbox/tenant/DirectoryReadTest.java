package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.IDENTITY;
import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.encode;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectoryReadTest {
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void a_walk_by_next_links_sees_each_account_once() {
        var seen = new ArrayList<String>();
        var link = "/users?$select=id&$top=60";
        int pages = 0;
        while (!link.isEmpty()) {
            var answer = tenant.get(OFFBOARDING, link);
            seen.addAll(answer.values("id"));
            link = answer.nextLink();
            pages++;
        }

        assertThat(pages).isEqualTo(5);
        assertThat(seen).hasSize(268).doesNotHaveDuplicates();
    }

    @Test
    void a_next_link_keeps_the_options_and_hides_the_place() {
        var link = tenant.get(OFFBOARDING, "/users?$select=displayName&$top=60").nextLink();

        assertThat(link).startsWith(tenant.base() + "/v1.0/users?").contains("$select=displayName", "$top=60");
        assertThat(link).doesNotContain("60:").doesNotContain("$skip=");
        assertThat(tenant.get(OFFBOARDING, link).values("displayName"))
                .hasSize(60)
                .doesNotContain("");
    }

    @Test
    void without_select_a_user_shows_only_microsofts_default_properties() {
        var user = tenant.get(OFFBOARDING, user("priya.nair")).json();

        assertThat(user.propertyNames())
                .contains("id", "displayName", "userPrincipalName", "jobTitle")
                .doesNotContain("accountEnabled", "employeeId", "department", "signInActivity");
    }

    @Test
    void what_is_asked_for_and_not_set_is_null() {
        var user = tenant.get(OFFBOARDING, user("priya.nair") + "?$select=onPremisesSyncEnabled,ageGroup,otherMails")
                .json();

        assertThat(user.path("onPremisesSyncEnabled").isNull()).isTrue();
        assertThat(user.path("ageGroup").isNull()).isTrue();
        assertThat(user.path("otherMails").isArray()).isTrue();
    }

    @Test
    void manager_comes_expanded_with_its_own_select() {
        var user = tenant.get(
                        OFFBOARDING, user("priya.nair") + "?$select=id&$expand=manager($select=displayName,jobTitle)")
                .json();

        assertThat(user.path("manager").path("displayName").asString()).isEqualTo("Tom Reyes");
        assertThat(user.path("manager").path("jobTitle").asString()).isEqualTo("Sales manager");
        assertThat(user.path("manager").has("mail")).isFalse();
    }

    @Test
    void an_account_is_found_by_its_principal_name_and_a_guest_only_escaped() {
        var guest = "gia.romano_partner.example#EXT#@" + Firm.DOMAIN;

        assertThat(tenant.get(OFFBOARDING, "/users/priya.nair@" + Firm.DOMAIN).status())
                .isEqualTo(200);
        assertThat(tenant.get(OFFBOARDING, "/users/" + encode(guest))
                        .json()
                        .path("displayName")
                        .asString())
                .isEqualTo("Gia Romano");
        assertThat(tenant.get(OFFBOARDING, "/users/" + guest.substring(0, guest.indexOf('#')))
                        .status())
                .as("a raw # cuts the address off")
                .isEqualTo(404);
    }

    @Test
    void memberships_are_direct_or_through_nested_groups_and_can_be_narrowed() {
        var direct = tenant.get(OFFBOARDING, user("priya.nair") + "/memberOf");
        var nested = tenant.get(OFFBOARDING, user("priya.nair") + "/transitiveMemberOf");
        var roles = tenant.get(OFFBOARDING, user("gail.ashworth") + "/memberOf/microsoft.graph.directoryRole");

        assertThat(direct.values("displayName"))
                .contains("Key accounts", "Sales")
                .doesNotContain("Customer data readers");
        assertThat(nested.values("displayName")).contains("Key accounts", "Customer data readers");
        assertThat(direct.values("@odata.type"))
                .containsOnly("#microsoft.graph.group", "#microsoft.graph.administrativeUnit");
        assertThat(roles.values("displayName")).containsExactly("Global Administrator");
    }

    @Test
    void transitive_members_hold_each_person_of_nested_groups_once() {
        var group = tenant.get(IDENTITY, "/groups?$filter=displayName eq 'Customer data readers'")
                .values("id")
                .getFirst();
        var members = tenant.get(IDENTITY, "/groups/" + group + "/transitiveMembers?$top=999");

        assertThat(members.values("displayName")).contains("Priya Nair", "Ella Brandt", "Key accounts");
        assertThat(members.values("id")).doesNotHaveDuplicates();
    }

    @Test
    void ownership_is_found_from_the_owner() {
        var owned = tenant.get(OFFBOARDING, user("owen.blythe") + "/ownedObjects");

        assertThat(owned.values("displayName")).containsExactlyInAnyOrder("Brand assets", "Stock export");
    }

    @Test
    void role_assignments_come_with_their_principals() {
        var active = tenant.get(
                OFFBOARDING,
                "/roleManagement/directory/roleAssignments?$expand=principal&$filter=roleDefinitionId eq"
                        + " '62e90394-69f5-4237-9190-012177145e10'");
        var eligible = tenant.get(OFFBOARDING, "/roleManagement/directory/roleEligibilitySchedules?$expand=principal");

        assertThat(active.values().stream()
                        .map(v -> v.path("principal").path("displayName").asString()))
                .containsExactlyInAnyOrder("Break glass", "Gail Ashworth", "Leonard Voss");
        assertThat(eligible.values().stream()
                        .map(v -> v.path("principal").path("displayName").asString()))
                .contains("Nadia Holt");
    }

    @Test
    void personal_grants_app_roles_licences_rules_and_drive_are_there_for_the_leaver() {
        var priya = user("priya.nair");
        var licences = tenant.get(OFFBOARDING, priya + "?$select=licenseAssignmentStates")
                .json();

        assertThat(tenant.get(OFFBOARDING, priya + "/oauth2PermissionGrants").values("consentType"))
                .containsExactly("Principal");
        assertThat(tenant.get(OFFBOARDING, priya + "/appRoleAssignments").values("resourceDisplayName"))
                .as("the person's own, and a group's")
                .containsExactly("Tideline CRM", "Tideline CRM");
        assertThat(licences.path("licenseAssignmentStates")
                        .valueStream()
                        .map(s -> s.path("assignedByGroup").isNull()))
                .containsExactly(false, true);
        assertThat(tenant.get(OFFBOARDING, priya + "/mailFolders/inbox/messageRules")
                        .values("displayName"))
                .containsExactly("Newsletters", "Copy home");
        assertThat(tenant.get(OFFBOARDING, priya + "/mailboxSettings")
                        .json()
                        .path("userPurpose")
                        .asString())
                .isEqualTo("user");
        assertThat(tenant.get(OFFBOARDING, priya + "/drive")
                        .json()
                        .path("driveType")
                        .asString())
                .isEqualTo("business");
    }

    @Test
    void sign_ins_are_refused_to_a_caller_that_may_not_read_the_audit_log() {
        tenant.sandbox("PUT", "/callers/" + OFFBOARDING, "{\"permissions\":[\"User.Read.All\"]}");

        assertThat(tenant.get(OFFBOARDING, "/users?$select=id").status()).isEqualTo(200);
        assertThat(tenant.get(OFFBOARDING, "/users?$select=id,signInActivity").errorCode())
                .isEqualTo("Authentication_MSGraphPermissionMissing");
    }

    @Test
    void direct_reports_are_those_whose_manager_the_person_is() {
        List<String> reports = tenant.get(OFFBOARDING, user("tom.reyes") + "/directReports?$top=999")
                .values("displayName");

        assertThat(reports).contains("Priya Nair", "Sam Taylor").hasSize(43);
    }
}
