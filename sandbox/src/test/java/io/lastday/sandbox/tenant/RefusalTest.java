package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.DEVICES;
import static io.lastday.sandbox.tenant.Tenant.IDENTITY;
import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each refusal is Graph's own: status, code, and words that name what is wrong. */
class RefusalTest {
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource({"/people-list, people-list", "/users/{id}/hobbies, hobbies", "/deviceManagement/toasters, toasters"})
    void an_unknown_segment_is_named(String path, String segment) {
        var answer = tenant.get(OFFBOARDING, path.replace("/users/{id}", user("priya.nair")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("BadRequest");
        assertThat(answer.errorMessage()).isEqualTo("Resource not found for the segment '" + segment + "'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users?$select=id,shoeSize",
                "/users?$filter=shoeSize eq 'x'",
                "/users?$orderby=shoeSize",
                "/users?$expand=shoeSize",
                "/users?$expand=manager($select=shoeSize)",
                "/users?$filter=licenseAssignmentStates/any(a:a/shoeSize eq 'x')"
            })
    void an_unknown_property_is_named(String path) {
        var answer = tenant.get(OFFBOARDING, path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).contains("'shoeSize'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users?$page=2",
                "/users?$skip=10",
                "/users?$top=1000",
                "/users?$top=0",
                "/users?$top=many",
                "/users?$select=id&$select=mail",
                "/users?$skiptoken=guess",
                "/users?$filter=displayName",
                "/users?$filter=displayName eq Priya",
                "/users?$filter=accountEnabled eq 'true'",
                "/users?$filter=displayName eq true",
                "/users?$filter=(displayName eq 'x'",
                "/users?$expand=manager,memberOf",
                "/groups?$expand=members,owners"
            })
    void a_malformed_or_unsupported_option_is_refused(String path) {
        assertThat(tenant.get(OFFBOARDING, path).status()).isEqualTo(400);
    }

    @Test
    void managed_devices_have_no_count_and_no_filter_on_the_operating_system() {
        var devices = "/deviceManagement/managedDevices";

        assertThat(tenant.get(DEVICES, devices + "?$count=true").status()).isEqualTo(400);
        assertThat(tenant.get(DEVICES, devices + "?$filter=operatingSystem eq 'iOS'")
                        .status())
                .isEqualTo(400);
        assertThat(tenant.get(DEVICES, devices + "?$filter=managedDeviceOwnerType eq 'sideways'")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "lastday-device-audit, /groups",
        "lastday-device-audit, /reports/authenticationMethods/userRegistrationDetails",
        "lastday-identity-audit, /deviceManagement/managedDevices",
        "lastday-identity-audit, /users/{id}/chats/getAllMessages",
        "lastday-offboarding, /identity/conditionalAccess/policies",
        "lastday-offboarding, /policies/authenticationMethodsPolicy"
    })
    void each_caller_reads_only_what_its_permissions_allow(String caller, String path) {
        var answer = tenant.get(caller, path.replace("/users/{id}", user("priya.nair")));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errorCode()).isEqualTo("Authorization_RequestDenied");
    }

    @ParameterizedTest
    @ValueSource(strings = {IDENTITY, DEVICES})
    void audits_write_nothing(String caller) {
        assertThat(tenant.patch(caller, user("priya.nair"), "{\"accountEnabled\":false}")
                        .status())
                .isEqualTo(403);
        assertThat(tenant.post(caller, user("priya.nair") + "/revokeSignInSessions", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_may_only_enable_and_disable_changes_nothing_else() {
        tenant.consent(OFFBOARDING, "User.Read.All", "User.EnableDisableAccount.All");
        var priya = user("priya.nair");

        assertThat(tenant.patch(OFFBOARDING, priya, "{\"jobTitle\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(tenant.patch(OFFBOARDING, priya, "{\"passwordProfile\":{\"password\":\"x\"}}")
                        .status())
                .isEqualTo(403);
        assertThat(tenant.call(OFFBOARDING, "DELETE", priya, null).status()).isEqualTo(403);
        assertThat(tenant.post(OFFBOARDING, "/users", "{}").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"shoeSize\":44}",
                "{\"accountEnabled\":\"no\"}",
                "{\"accountEnabled\":null}",
                "{\"accountEnabled\":false,\"id\":\"x\"}",
                "[]",
                "{",
                ""
            })
    void a_body_that_does_not_fit_is_refused_and_changes_nothing(String body) {
        var answer = tenant.patch(OFFBOARDING, user("priya.nair"), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(enabled("priya.nair")).isTrue();
    }

    @Test
    void a_body_of_another_media_type_is_refused() {
        var answer = tenant.send(tenant.request("PATCH", "/v1.0" + user("priya.nair"), "accountEnabled=false")
                .header("Authorization", "Bearer " + tenant.token(OFFBOARDING))
                .header("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void an_administrators_account_needs_a_higher_role() {
        var answer = tenant.patch(OFFBOARDING, user("gail.ashworth"), "{\"accountEnabled\":false}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errorCode()).isEqualTo("Authorization_RequestDenied");
        assertThat(enabled("gail.ashworth")).isTrue();
    }

    @Test
    void so_does_the_account_of_a_member_of_a_role_assignable_group() {
        assertThat(tenant.patch(OFFBOARDING, user("ivan.okoro"), "{\"accountEnabled\":false}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_unknown_object_is_not_found_by_name() {
        var answer = tenant.get(OFFBOARDING, "/users/00000000-0000-0000-0000-000000000000");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("Request_ResourceNotFound");
        assertThat(answer.errorMessage()).startsWith("Resource '00000000-0000-0000-0000-000000000000' does not exist");
    }

    @Test
    void every_answer_names_its_request() {
        var refused = tenant.get(OFFBOARDING, "/nothing", "client-request-id", "abc-123");
        var inner = refused.json().path("error").path("innerError");

        assertThat(refused.header("request-id")).isNotEmpty();
        assertThat(refused.header("client-request-id")).isEqualTo("abc-123");
        assertThat(inner.path("request-id").asString()).isEqualTo(refused.header("request-id"));
        assertThat(inner.path("date").asString()).isEqualTo("2026-11-21T12:00:00");
        assertThat(refused.header("Content-Type")).startsWith("application/json");
    }

    private boolean enabled(String localPart) {
        return tenant.sandbox("GET", user(localPart), null)
                .json()
                .path("accountEnabled")
                .asBoolean();
    }
}
