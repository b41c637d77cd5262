package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.link;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Applications, consents, access packages and licences. */
class AccessWriteTest {
    private static final String BUSINESS_PREMIUM = "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46";
    private static final String BUSINESS_BASIC = "3b555118-da6a-4418-894f-7df1e2096870";
    private static final String VISIO = "c5928f49-12ba-48f7-ada3-0d743a3601d5";
    private static final String PACKAGES = "/identityGovernance/entitlementManagement/";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void a_persons_app_role_goes_and_a_groups_one_only_shows() {
        var list = user("priya.nair") + "/appRoleAssignments";
        var roles = tenant.get(OFFBOARDING, list).values();
        var own = roles.stream()
                .filter(r -> r.path("principalType").asString().equals("User"))
                .findFirst()
                .orElseThrow();
        var groups = roles.stream()
                .filter(r -> r.path("principalType").asString().equals("Group"))
                .findFirst()
                .orElseThrow();

        assertThat(tenant.delete(OFFBOARDING, list + "/" + groups.path("id").asString())
                        .status())
                .isEqualTo(404);
        assertThat(tenant.delete(OFFBOARDING, list + "/" + own.path("id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(tenant.get(OFFBOARDING, list).values("principalType")).containsExactly("Group");
        var body = Tenant.json(Map.of(
                "principalId", own.path("principalId").asString(),
                "resourceId", own.path("resourceId").asString(),
                "appRoleId", own.path("appRoleId").asString()));
        assertThat(tenant.post(OFFBOARDING, list, body).status()).isEqualTo(201);
        assertThat(tenant.post(OFFBOARDING, list, body).errorMessage()).contains("already exists");
    }

    @Test
    void a_grant_for_everybody_is_deleted_as_readily_as_one_persons() {
        var own = tenant.get(OFFBOARDING, user("priya.nair") + "/oauth2PermissionGrants");
        assertThat(own.values("consentType")).containsExactly("Principal");

        assertThat(tenant.delete(
                                OFFBOARDING,
                                "/oauth2PermissionGrants/" + own.values("id").getFirst())
                        .status())
                .isEqualTo(204);
        assertThat(tenant.get(OFFBOARDING, user("priya.nair") + "/oauth2PermissionGrants")
                        .values())
                .isEmpty();
        var everybody = tenant.get(OFFBOARDING, "/oauth2PermissionGrants?$filter=consentType eq 'AllPrincipals'");
        assertThat(tenant.delete(
                                OFFBOARDING,
                                "/oauth2PermissionGrants/"
                                        + everybody.values("id").getFirst())
                        .status())
                .isEqualTo(204);
        assertThat(tenant.delete(OFFBOARDING, "/oauth2PermissionGrants/nothing").status())
                .isEqualTo(404);
    }

    @Test
    void owners_of_an_application_change_and_a_secret_is_removed_by_its_key() {
        var application = tenant.get(OFFBOARDING, "/applications?$filter=displayName eq 'Stock export'")
                .values()
                .getFirst();
        var path = "/applications/" + application.path("id").asString();
        var owners = path + "/owners";

        assertThat(tenant.get(OFFBOARDING, user("owen.blythe") + "/ownedObjects")
                        .values("displayName"))
                .contains("Stock export");
        assertThat(tenant.post(OFFBOARDING, owners + "/$ref", link(Firm.entraId("adele.finch")))
                        .status())
                .isEqualTo(204);
        for (var owner : List.of("owen.blythe", "marek.dolan", "adele.finch")) {
            assertThat(tenant.delete(OFFBOARDING, owners + "/" + Firm.entraId(owner) + "/$ref")
                            .status())
                    .as("an application may have no owner")
                    .isEqualTo(204);
        }
        var key = application.path("passwordCredentials").path(0).path("keyId").asString();
        var body = Tenant.json(Map.of("keyId", key));
        assertThat(tenant.post(OFFBOARDING, path + "/removePassword", body).status())
                .isEqualTo(204);
        assertThat(tenant.post(OFFBOARDING, path + "/removePassword", body).status())
                .isEqualTo(400);
    }

    @Test
    void an_access_package_ends_by_request_and_is_told_only_when_asked_for() {
        var mine = PACKAGES + "assignments?$filter=target/objectId eq '" + Firm.entraId("priya.nair")
                + "' and state eq 'delivered'";
        var assignment = tenant.get(OFFBOARDING, mine + "&$expand=accessPackage,target")
                .values()
                .getFirst();
        var remove = Tenant.json(Map.of(
                "requestType",
                "adminRemove",
                "assignment",
                Map.of("id", assignment.path("id").asString())));

        assertThat(assignment.path("accessPackage").path("displayName").asString())
                .isEqualTo("Key accounts desk");
        assertThat(tenant.get(OFFBOARDING, mine).values().getFirst().has("accessPackage"))
                .isFalse();
        assertThat(tenant.post(OFFBOARDING, PACKAGES + "assignmentRequests", remove)
                        .status())
                .isEqualTo(201);
        assertThat(tenant.get(OFFBOARDING, mine).values()).isEmpty();
        assertThat(tenant.post(OFFBOARDING, PACKAGES + "assignmentRequests", remove)
                        .status())
                .isEqualTo(400);
    }

    private Answer licences(String person, List<String> remove) {
        return tenant.post(
                OFFBOARDING,
                user(person) + "/assignLicense",
                Tenant.json(Map.of("addLicenses", List.of(), "removeLicenses", remove)));
    }

    @Test
    void a_direct_licence_goes_and_a_groups_one_does_not() {
        var inherited = licences("priya.nair", List.of(BUSINESS_PREMIUM));

        assertThat(inherited.status()).isEqualTo(400);
        assertThat(inherited.errorMessage()).contains("inherited from a group membership");
        assertThat(licences("priya.nair", List.of(VISIO)).status()).isEqualTo(200);
        assertThat(licences("priya.nair", List.of(VISIO)).errorMessage()).contains("does not have a corresponding");
        assertThat(tenant.post(OFFBOARDING, user("priya.nair") + "/assignLicense", "{\"removeLicenses\":[]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_last_licence_with_a_mailbox_takes_the_mailbox_and_gives_it_back() {
        var howard = user("howard.pike");
        assertThat(licences("howard.pike", List.of(BUSINESS_BASIC)).status()).isEqualTo(200);

        assertThat(tenant.get(OFFBOARDING, howard + "/mailboxSettings").status())
                .isEqualTo(404);
        var back = Tenant.json(
                Map.of("addLicenses", List.of(Map.of("skuId", BUSINESS_BASIC)), "removeLicenses", List.of()));
        assertThat(tenant.post(OFFBOARDING, howard + "/assignLicense", back).status())
                .isEqualTo(200);
        assertThat(tenant.get(OFFBOARDING, howard + "/mailboxSettings").status())
                .isEqualTo(200);
    }
}
