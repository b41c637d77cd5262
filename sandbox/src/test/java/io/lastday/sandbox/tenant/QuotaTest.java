package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.DEVICES;
import static io.lastday.sandbox.tenant.Tenant.IDENTITY;
import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The documented limits, on a clock that stands still until the test moves it. */
class QuotaTest {
    private static final String REPORT = "/reports/authenticationMethods/userRegistrationDetails?$top=1";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void reports_allow_five_requests_in_ten_seconds() {
        for (int i = 0; i < 5; i++) {
            assertThat(tenant.get(IDENTITY, REPORT).status()).isEqualTo(200);
        }
        tenant.clock.forward(Duration.ofSeconds(4));
        var refused = tenant.get(IDENTITY, REPORT);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.errorCode()).isEqualTo("TooManyRequests");
        assertThat(refused.header("Retry-After")).isEqualTo("6");
        tenant.clock.forward(Duration.ofSeconds(6));
        assertThat(tenant.get(IDENTITY, REPORT).status()).isEqualTo(200);
    }

    @Test
    void what_was_asked_of_a_limit_is_told() {
        for (int i = 0; i < 6; i++) {
            tenant.get(IDENTITY, REPORT);
        }

        assertThat(tenant.sandbox("GET", "/quotas", null).json().path("items"))
                .singleElement()
                .satisfies(quota -> {
                    assertThat(quota.path("name").asString()).endsWith(" reports");
                    assertThat(quota.path("limit").asInt()).isEqualTo(5);
                    assertThat(quota.path("seconds").asInt()).isEqualTo(10);
                    assertThat(quota.path("taken").asInt()).isEqualTo(5);
                    assertThat(quota.path("refused").asInt()).isEqualTo(1);
                });
    }

    @Test
    void conditional_access_allows_one_request_a_second_and_does_not_say_when_to_come_back() {
        assertThat(tenant.get(IDENTITY, "/identity/conditionalAccess/policies").status())
                .isEqualTo(200);
        var refused = tenant.get(IDENTITY, "/policies/identitySecurityDefaultsEnforcementPolicy");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEmpty();
        tenant.clock.forward(Duration.ofSeconds(1));
        assertThat(tenant.get(IDENTITY, "/policies/identitySecurityDefaultsEnforcementPolicy")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_teams_export_allows_200_requests_a_second() {
        var export = user("ella.brandt") + "/chats/getAllMessages";
        for (int i = 0; i < 200; i++) {
            assertThat(tenant.get(OFFBOARDING, export).status()).isEqualTo(200);
        }

        assertThat(tenant.get(OFFBOARDING, export).status()).isEqualTo(429);
        assertThat(tenant.get(OFFBOARDING, user("ella.brandt")).status())
                .as("other services have limits of their own")
                .isEqualTo(200);
    }

    @Test
    void resource_units_follow_microsofts_prices() {
        assertThat(tenant.get(OFFBOARDING, "/users").header("x-ms-resource-unit"))
                .isEqualTo("2");
        assertThat(tenant.get(OFFBOARDING, "/users?$select=id").header("x-ms-resource-unit"))
                .isEqualTo("1");
        assertThat(tenant.get(OFFBOARDING, "/users?$expand=manager").header("x-ms-resource-unit"))
                .isEqualTo("3");
        assertThat(tenant.get(OFFBOARDING, user("priya.nair") + "/transitiveMemberOf")
                        .header("x-ms-resource-unit"))
                .isEqualTo("5");
    }

    @Test
    void identity_units_run_out_for_one_caller_and_not_for_the_other_and_warn_before() {
        var answer = tenant.get(OFFBOARDING, user("priya.nair") + "/transitiveMemberOf");
        int spent = 1;
        while (answer.status() == 200
                && answer.header("x-ms-throttle-limit-percentage").isEmpty()) {
            answer = tenant.get(OFFBOARDING, user("priya.nair") + "/transitiveMemberOf");
            spent++;
        }

        assertThat(spent).isEqualTo(800);
        assertThat(answer.header("x-ms-throttle-limit-percentage")).isEqualTo("0.80");
        while (answer.status() == 200) {
            answer = tenant.get(OFFBOARDING, user("priya.nair") + "/transitiveMemberOf");
            spent++;
        }
        assertThat(spent).as("5,000 units at 5 each, and the one refused").isEqualTo(1001);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(tenant.get(IDENTITY, user("priya.nair")).status()).isEqualTo(200);
    }

    @Test
    void intune_devices_allow_2000_requests_in_twenty_seconds() {
        var path = "/deviceManagement/managedDevices/"
                + tenant.get(DEVICES, "/deviceManagement/managedDevices?$top=1")
                        .values("id")
                        .getFirst() + "?$select=id";
        for (int i = 1; i < 2000; i++) {
            assertThat(tenant.get(DEVICES, path).status()).isEqualTo(200);
        }

        assertThat(tenant.get(DEVICES, path).header("Retry-After")).isEqualTo("20");
    }
}
