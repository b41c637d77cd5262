package io.lastday.device.scan;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.lastday.device.IntuneFixtures.DEVICES;
import static io.lastday.device.IntuneFixtures.quietTenant;
import static io.lastday.device.IntuneFixtures.windowsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.DeviceAuditTest;
import io.lastday.platform.testing.GraphStub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Devices of people who are still there, may no longer sign in, or are gone. */
class DevicePeopleTest extends DeviceAuditTest {

    private static final String USERS = "/users";

    @BeforeEach
    void threeDevicesOfThreePeople() {
        quietTenant(GRAPH);
        GRAPH.collection(
                DEVICES,
                windowsOf("w1", "u-felix"),
                windowsOf("w2", "u-ella"),
                windowsOf("w3", "u-gone"),
                windowsOf("w4", ""));
        users();
    }

    private void users() {
        GRAPH.collection(
                USERS, user("u-felix", "Felix Moreau", true, "Sales"), user("u-ella", "Ella Brandt", false, "Yard"));
    }

    private static String user(String id, String name, boolean enabled, String department) {
        return """
                {"id":"%s","displayName":"%s","userPrincipalName":"%s@harbourfinch.example","mail":null,
                 "accountEnabled":%s,"department":"%s"}""".formatted(id, name, id, enabled, department);
    }

    private int findings(String rule, String state) {
        return get("/api/devices/findings?rule=" + rule + "&state=" + state)
                .path("total")
                .asInt();
    }

    @Test
    void eachRowSaysWhetherItsPersonIsStillThere() {
        scan();

        assertThat(get("/api/devices/w1").path("department").asString()).isEqualTo("Sales");
        assertThat(get("/api/devices/w1").path("personEnabled").asBoolean()).isTrue();
        assertThat(get("/api/devices/w2").path("personState").asString()).isEqualTo("DISABLED");
        assertThat(get("/api/devices/w3").path("personState").asString()).isEqualTo("MISSING");
        assertThat(get("/api/devices/w3").path("personEnabled").isNull()).isTrue();
        assertThat(get("/api/devices/w4").path("personState").isNull()).isTrue();
    }

    @Test
    void theFiguresAreTheirLists() {
        scan();
        JsonNode summary = get("/api/devices/summary");

        assertThat(summary.path("ofDisabledPeople").asInt()).isEqualTo(1);
        assertThat(summary.path("ofMissingPeople").asInt()).isEqualTo(1);
        assertThat(summary.path("departments").toString()).isEqualTo("{\"Sales\":1,\"Yard\":1}");
        assertThat(total("personEnabled=false")).isEqualTo(1);
        assertThat(total("personEnabled=true")).isEqualTo(1);
        assertThat(total("personState=MISSING")).isEqualTo(1);
        assertThat(total("department=Yard")).isEqualTo(1);
        exchange("/api/devices?personEnabled=true&personState=MISSING")
                .expectStatus()
                .isBadRequest();
    }

    private int total(String query) {
        return get("/api/devices?" + query).path("total").asInt();
    }

    @Test
    void devicesOfDisabledAndMissingPeopleAreFindings() {
        scan();

        assertThat(findings("device-of-disabled-person", "OPEN")).isEqualTo(1);
        assertThat(findings("device-of-missing-person", "OPEN")).isEqualTo(1);
    }

    @Test
    void withoutThePermissionItIsUnknownAndNothingIsClosed() {
        scan();
        GRAPH.answer(USERS, GraphStub.error(403, "Authorization_RequestDenied", "no"));

        assertThat(scan().path("state").asString()).isEqualTo("COMPLETE");
        JsonNode summary = get("/api/devices/summary");
        assertThat(get("/api/devices/w3").path("personReason").asString()).isEqualTo("NO_PERMISSION");
        assertThat(summary.path("ofDisabledPeople").isNull()).isTrue();
        assertThat(summary.path("ofMissingPeople").isNull()).isTrue();
        assertThat(summary.path("warnings").toString()).contains("User.Read.All");
        assertThat(findings("device-of-disabled-person", "OPEN")).isEqualTo(1);
        assertThat(findings("device-of-missing-person", "OPEN")).isEqualTo(1);
    }

    @Test
    void aPageOfUsersThatBreaksMakesNobodyMissing() {
        scan();
        GRAPH.pages(
                USERS,
                new String[] {user("u-ella", "Ella Brandt", true, "Yard")},
                GraphStub.error(504, "GatewayTimeout", "page timed out"));

        assertThat(scan().path("state").asString()).isEqualTo("PARTIAL");
        assertThat(get("/api/devices/w1").path("personState").asString()).isEqualTo("ENABLED");
        assertThat(get("/api/devices/w2").path("personState").asString())
                .as("what was last read whole still holds")
                .isEqualTo("DISABLED");
    }

    @Test
    void somebodyWhoComesBackClosesTheFinding() {
        scan();
        GRAPH.pages(
                USERS,
                new String[] {
                    user("u-felix", "Felix Moreau", true, "Sales"), user("u-ella", "Ella Brandt", true, "Yard")
                },
                okJson(GraphStub.page(null, user("u-gone", "Noor Haddad", true, "Yard"))));
        scan();

        assertThat(findings("device-of-disabled-person", "CLOSED")).isEqualTo(1);
        assertThat(findings("device-of-missing-person", "CLOSED")).isEqualTo(1);
    }
}
