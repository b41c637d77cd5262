package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.DEVICES;
import static io.lastday.sandbox.tenant.Tenant.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the tenant answers to "what if this person signed in". */
class WhatIfTest {
    private static final String PATH = "/identity/conditionalAccess/evaluate";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private static String question(String localPart, String application, String client) {
        return """
                {"signInIdentity":{"@odata.type":"#microsoft.graph.userSignIn","userId":"%s"},
                 "signInContext":{"@odata.type":"#microsoft.graph.applicationContext","includeApplications":["%s"]},
                 "signInConditions":{"clientAppType":"%s","devicePlatform":"windows"}}""".formatted(Firm.entraId(localPart), application, client);
    }

    private Map<String, String> reasons(String localPart, String application, String client) {
        tenant.clock.forward(Duration.ofSeconds(1));
        return tenant.post(IDENTITY, PATH, question(localPart, application, client)).values().stream()
                .collect(Collectors.toMap(
                        p -> p.path("displayName").asString().substring(0, 5),
                        p -> p.path("analysisReasons").asString()));
    }

    @Test
    void it_says_of_each_policy_whether_it_applies_and_why_not() {
        var felix = reasons("felix.moreau", "Office365", "browser");

        assertThat(felix)
                .containsEntry("CA001", "users")
                .containsEntry("CA002", "users")
                .containsEntry("CA004", "notSet")
                .containsEntry("CA005", "clientApps")
                .containsEntry("CA006", "policyNotEnabled,users")
                .containsEntry("CA007", "application");
        assertThat(reasons("priya.nair", "Office365", "other")).containsEntry("CA005", "notSet");
        assertThat(reasons("priya.nair", "Office365", "browser"))
                .as("through a nested group")
                .containsEntry("CA008", "notSet");
        assertThat(reasons("gail.ashworth", "Office365", "browser"))
                .as("as an administrator")
                .containsEntry("CA001", "notSet");
    }

    @Test
    void the_planted_traps_take_people_out_and_keep_others_in() {
        assertThat(reasons("dora.quill", "Office365", "browser"))
                .as("left out because of a role")
                .containsEntry("CA010", "users");
        assertThat(reasons("arthur.bell", "Office365", "browser")).containsEntry("CA010", "notSet");
        assertThat(reasons("howard.pike", "Office365", "browser"))
                .as("left out through a group inside the excluded one")
                .containsEntry("CA014", "users");
        assertThat(reasons("nora.whitfield", "Office365", "browser"))
                .as("in a group that is inside itself")
                .containsEntry("CA015", "notSet")
                .as("a deleted group")
                .containsEntry("CA016", "users");
    }

    @Test
    void it_falls_under_the_limit_of_one_call_a_second() {
        tenant.get(IDENTITY, "/identity/conditionalAccess/policies");

        assertThat(tenant.post(IDENTITY, PATH, question("priya.nair", "Office365", "browser"))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void it_wants_the_permission_and_a_whole_question() {
        assertThat(tenant.post(DEVICES, PATH, question("priya.nair", "Office365", "browser"))
                        .status())
                .isEqualTo(403);
        tenant.clock.forward(Duration.ofSeconds(1));
        assertThat(tenant.post(IDENTITY, PATH, "{}").status()).isEqualTo(400);
        tenant.clock.forward(Duration.ofSeconds(1));
        assertThat(tenant.post(
                                IDENTITY,
                                PATH,
                                question("priya.nair", "Office365", "browser").replace("windows", "dos"))
                        .status())
                .isEqualTo(400);
    }
}
