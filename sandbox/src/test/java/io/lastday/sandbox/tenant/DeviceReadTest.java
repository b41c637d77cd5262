package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.DEVICES;
import static io.lastday.sandbox.tenant.Tenant.IDENTITY;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeviceReadTest {
    private static final String ROOT = "/deviceManagement";
    private static final String SUMMARIES = ROOT + "/deviceCompliancePolicySettingStateSummaries";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void the_inventory_comes_whole_with_its_sentinels() {
        var devices = tenant.get(DEVICES, ROOT + "/managedDevices");

        assertThat(devices.values()).hasSize(341);
        assertThat(devices.values("lastSyncDateTime")).contains("0001-01-01T00:00:00Z");
        assertThat(devices.values("easActivationDateTime")).containsOnly("0001-01-01T00:00:00Z");
        assertThat(devices.values("serialNumber")).contains("");
        assertThat(devices.values("jailBroken")).contains("True", "False", "Unknown");
        assertThat(devices.values("osVersion")).contains("10.0", "27.0 (26A5388g)");
    }

    @Test
    void devices_of_one_person_are_filtered_by_the_service() {
        var filter = Tenant.encode("userId eq '" + Firm.entraId("felix.moreau") + "'");
        var devices = tenant.get(DEVICES, ROOT + "/managedDevices?$filter=" + filter);

        assertThat(devices.values("managedDeviceOwnerType"))
                .containsExactlyInAnyOrder("company", "company", "personal", "personal", "personal");
    }

    @Test
    void the_inventory_can_be_paged_with_skip_or_by_next_link() {
        var first = tenant.get(DEVICES, ROOT + "/managedDevices?$select=id&$top=200");
        var second = tenant.get(DEVICES, first.nextLink());
        var skipped = tenant.get(DEVICES, ROOT + "/managedDevices?$select=id&$skip=200");

        assertThat(second.values("id")).hasSize(141).isEqualTo(skipped.values("id"));
        assertThat(first.values("id")).doesNotContainAnyElementsOf(second.values("id"));
    }

    @Test
    void protection_states_are_there_for_some_and_404_for_the_rest() {
        var windows = tenant.get(DEVICES, ROOT + "/managedDevices?$select=id,operatingSystem").values().stream()
                .filter(d -> d.path("operatingSystem").asString().equals("Windows"))
                .map(d -> tenant.get(
                                DEVICES,
                                ROOT + "/managedDevices/" + d.path("id").asString() + "/windowsProtectionState")
                        .status())
                .toList();

        assertThat(windows).hasSize(186).contains(200, 404).containsOnly(200, 404);
    }

    @Test
    void setting_states_come_by_setting_also_for_settings_that_the_catalogue_omits() {
        var catalogue = tenant.get(DEVICES, SUMMARIES).values("id");
        var omitted = "IOSCompliancePolicy.PasscodeMinimumLength";
        var states = tenant.get(DEVICES, SUMMARIES + "/" + omitted + "/deviceComplianceSettingStates");

        assertThat(catalogue)
                .hasSize(5)
                .contains("IOSCompliancePolicy.PasscodeRequired")
                .doesNotContain(omitted);
        assertThat(states.values("state")).contains("compliant", "nonCompliant");
        assertThat(tenant.get(DEVICES, SUMMARIES + "/Nothing.AtAll/deviceComplianceSettingStates")
                        .values())
                .isEmpty();
    }

    @Test
    void a_policy_of_an_unknown_kind_comes_without_its_type() {
        var policies = tenant.get(DEVICES, ROOT + "/deviceCompliancePolicies").values();

        assertThat(policies).hasSize(4);
        assertThat(policies.stream()
                        .filter(p -> !p.has("@odata.type"))
                        .map(p -> p.path("displayName").asString()))
                .containsExactly("Android basics");
    }

    @Test
    void tenant_defaults_and_directory_devices_are_there() {
        var settings = tenant.get(DEVICES, ROOT + "?$select=settings").json().path("settings");
        var devices = tenant.get(DEVICES, "/devices?$top=999");

        assertThat(settings.path("secureByDefault").asBoolean(true)).isFalse();
        assertThat(settings.path("deviceComplianceCheckinThresholdDays").asInt())
                .isEqualTo(30);
        assertThat(devices.values()).hasSize(353);
        assertThat(devices.values("trustType")).contains("Workplace", "AzureAd");
        assertThat(tenant.get(DEVICES, "/devices/" + devices.values("id").getFirst() + "/registeredOwners")
                        .values("displayName"))
                .hasSize(1);
    }

    @Test
    void registration_details_omit_the_disabled_and_lag_behind_the_methods() {
        var report = tenant.get(IDENTITY, "/reports/authenticationMethods/userRegistrationDetails");
        var methods = tenant.get(IDENTITY, user("owen.blythe") + "/authentication/methods");
        var filtered = tenant.get(
                IDENTITY,
                "/reports/authenticationMethods/userRegistrationDetails?$filter="
                        + Tenant.encode("isAdmin eq true and isMfaRegistered eq true"));

        assertThat(report.values("userDisplayName"))
                .doesNotContain("Leonard Voss")
                .contains("Priya Nair");
        assertThat(methods.values("@odata.type"))
                .contains(
                        "#microsoft.graph.passwordAuthenticationMethod",
                        "#microsoft.graph.microsoftAuthenticatorAuthenticationMethod");
        assertThat(report.values().stream()
                        .filter(r -> r.path("id").asString().equals(Firm.entraId("owen.blythe")))
                        .map(r -> r.path("isMfaRegistered").asBoolean()))
                .containsExactly(false);
        assertThat(filtered.values("userDisplayName")).contains("Gail Ashworth").doesNotContain("Priya Nair");
    }

    @Test
    void conditional_access_shows_its_traps() {
        var policies =
                tenant.get(IDENTITY, "/identity/conditionalAccess/policies").values();
        tenant.clock.forward(Duration.ofSeconds(1));
        var defaults = tenant.get(IDENTITY, "/policies/identitySecurityDefaultsEnforcementPolicy");
        tenant.clock.forward(Duration.ofSeconds(1));
        var methods = tenant.get(IDENTITY, "/policies/authenticationMethodsPolicy");

        assertThat(policies.stream().map(p -> p.path("state").asString()))
                .contains("enabled", "disabled", "enabledForReportingButNotEnforced");
        assertThat(policies.stream()
                        .map(p -> p.path("grantControls"))
                        .filter(g -> g.path("builtInControls").size() == 2)
                        .map(g -> g.path("operator").asString()))
                .containsExactly("OR");
        assertThat(defaults.json().path("isEnabled").asBoolean(true)).isFalse();
        assertThat(methods.json().path("authenticationMethodConfigurations").size())
                .isEqualTo(6);
    }
}
