package io.lastday.device.scan;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.device.IntuneFixtures.DEVICES;
import static io.lastday.device.IntuneFixtures.SETTINGS;
import static io.lastday.device.IntuneFixtures.WINDOWS_LOCK;
import static io.lastday.device.IntuneFixtures.defender;
import static io.lastday.device.IntuneFixtures.device;
import static io.lastday.device.IntuneFixtures.now;
import static io.lastday.device.IntuneFixtures.quietTenant;
import static io.lastday.device.IntuneFixtures.state;
import static io.lastday.device.IntuneFixtures.windows;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.DeviceAuditTest;
import io.lastday.platform.testing.GraphStub;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What live tenants were seen to answer, through the whole service: none of it becomes a good word, or a bad one. */
class LiveOdditiesTest extends DeviceAuditTest {

    private static final String POLICIES = "/deviceManagement/deviceCompliancePolicies";
    private static final String ANDROID_LOCK =
            SETTINGS + "AndroidWorkProfileCompliancePolicy.PasswordRequired/deviceComplianceSettingStates";

    private JsonNode check(String device, String check) {
        for (JsonNode result : get("/api/devices/" + device).path("checks")) {
            if (result.path("check").asString().equals(check)) {
                return result;
            }
        }
        throw new AssertionError("no check " + check);
    }

    private String reason(String device, String check) {
        JsonNode result = check(device, check);
        assertThat(result.path("state").asString())
                .as("%s of %s", check, device)
                .isEqualTo("UNKNOWN");
        return result.path("reason").asString();
    }

    private static String phone(String id, String version) {
        return device(id, id, "iOS", version, "company", "False", now(0));
    }

    @Test
    void aPolicyWithoutATypeLeavesTheLockOfAnAndroidUnknown() {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, device("a1", "Pool phone", "Android", "16", "company", "False", now(0)));
        GRAPH.collection(ANDROID_LOCK, state("a1", "compliant"));
        GRAPH.collection(POLICIES, """
                {"@odata.type":"#microsoft.graph.androidWorkProfileCompliancePolicy","id":"p1",
                 "passwordMinimumLength":8,"passwordMinutesOfInactivityBeforeLock":2}""", "{\"id\":\"p2\",\"displayName\":\"a type that Graph does not name\"}");
        scan();

        assertThat(reason("a1", "screen-lock-credential")).isEqualTo("POLICY_UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "error, SETTING_ERROR",
        "conflict, SETTING_CONFLICT",
        "notAssigned, SETTING_NOT_ASSIGNED",
        "notApplicable, SETTING_NOT_APPLICABLE",
        "'', SETTING_UNKNOWN"
    })
    void aStateThatIsNoAnswerIsNone(String word, String reason) {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, windows("w1", "LT-0001", "10.0.26200.9550"));
        GRAPH.collection(WINDOWS_LOCK, state("w1", word), "{\"id\":\"s2\",\"state\":\"compliant\"}");
        scan();

        assertThat(reason("w1", "screen-lock-credential")).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"''", "0", "To be filled by O.E.M.", "' '"})
    void aSerialNumberThatIsNoneJoinsNoDevices(String serial) {
        quietTenant(GRAPH);
        GRAPH.collection(
                DEVICES,
                windows("w1", "LT-0001", "10.0.26200.9550")
                        .replaceFirst("\\{", "{\"serialNumber\":\"" + serial + "\","),
                windows("w2", "LT-0001", "10.0.26200.9550")
                        .replaceFirst("\\{", "{\"serialNumber\":\"" + serial + "\","));

        assertThat(scan().path("counts").path("devices").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "yesterday"})
    void aDateThatMeansNeverIsNoContact(String date) {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, device("i1", "phone", "iOS", "26.6.1", "company", "False", date));
        scan();

        assertThat(reason("i1", "last-seen")).isEqualTo("NEVER_SEEN");
        assertThat(get("/api/devices/i1").path("lastSeen").isNull()).isTrue();
    }

    @Test
    void aReportOfDefenderFromTheYearOneIsNone() {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, windows("w1", "LT-0001", "10.0.26200.9550"));
        GRAPH.part(DEVICES + "/w1/windowsProtectionState", 200, """
                {"malwareProtectionEnabled":true,"realTimeProtectionEnabled":true,"signatureUpdateOverdue":false,
                 "lastReportedDateTime":"0001-01-01T00:00:00Z"}""");
        scan();

        assertThat(reason("w1", "endpoint-protection")).isEqualTo("NEVER_REPORTED");
    }

    @Test
    void aContactInTheFutureIsOneOfToday() {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, device("i1", "phone", "iOS", "26.6.1", "company", "False", now(-400)));
        scan();

        assertThat(check("i1", "last-seen").path("state").asString()).isEqualTo("PASS");
        assertThat(Instant.parse(get("/api/devices/i1").path("lastSeen").asString()))
                .isBeforeOrEqualTo(Instant.now());
    }

    @ParameterizedTest
    @CsvSource({
        "Windows, 10.0, VERSION_INCOMPLETE",
        "Windows, 0.0.0.0, VERSION_INCOMPLETE",
        "iOS, 27.0 (26A5388g), PRERELEASE",
        "Tizen, 9, OS_NOT_LISTED",
        "'', 1, OS_NOT_LISTED"
    })
    void aSystemThatNobodyCanPlaceIsNeitherSupportedNorEnded(String system, String version, String reason) {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, device("d1", "device", system, version, "company", "Unknown", now(0)));
        scan();

        assertThat(reason("d1", "os-support")).isEqualTo(reason);
    }

    @Test
    void aPartOfABatchThatFailedIsAskedAgainAndNoMachineIsLost() {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, windows("w1", "LT-0001", "10.0.26200.9550"));
        defender(GRAPH, "w1", true);
        GRAPH.wire()
                .stubFor(post(urlPathEqualTo("/v1.0/$batch"))
                        .inScenario("batch")
                        .whenScenarioStateIs("Started")
                        .willSetStateTo("well")
                        .atPriority(1)
                        .willReturn(okJson("{\"responses\":[{\"id\":\"0\",\"status\":503}]}")));

        assertThat(scan().path("state").asString()).isEqualTo("COMPLETE");
        assertThat(check("w1", "endpoint-protection").path("state").asString()).isEqualTo("PASS");
    }

    @Test
    void aPageThatTimesOutOnceInTheMiddleIsAskedAgain() {
        quietTenant(GRAPH);
        String link = GRAPH.baseUrl() + DEVICES + "/more";
        GRAPH.answer(DEVICES, okJson(GraphStub.page(link, phone("i1", "26.6.1"))));
        GRAPH.collection(DEVICES + "/more", phone("i2", "26.6.1"));
        GRAPH.answerOnce(
                DEVICES + "/more", "middle", "Started", "well", GraphStub.error(504, "GatewayTimeout", "slow"));

        JsonNode run = scan();

        assertThat(run.path("state").asString()).isEqualTo("COMPLETE");
        assertThat(run.path("counts").path("devices").asInt()).isEqualTo(2);
    }

    private static String[] phones(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> phone("i" + i, "26.6.1")).toArray(String[]::new);
    }

    @Test
    void pagingThatDiesAtTwoThousandForgetsNoDevice() {
        quietTenant(GRAPH);
        GRAPH.pages(DEVICES, phones(0, 2_000), okJson(GraphStub.page(null, phones(2_000, 2_400))));
        scan();
        String before = get("/api/devices?limit=30").path("items").toString();

        GRAPH.pages(DEVICES, phones(0, 2_000), GraphStub.error(400, "BadRequest", "skip token"));
        JsonNode run = scan();

        assertThat(run.path("state").asString()).isEqualTo("PARTIAL");
        assertThat(get("/api/devices?limit=1").path("total").asInt()).isEqualTo(2_400);
        assertThat(get("/api/devices?limit=30").path("items").toString()).isEqualTo(before);
        assertThat(get("/api/devices/i2399").path("state").asString()).isNotEmpty();
    }

    @Test
    void aDeviceWithoutAnIdMakesTheListNone() {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, phone("i1", "26.6.1"), phone("i2", "26.6.1"));
        scan();
        GRAPH.collection(DEVICES, phone("i1", "26.6.1"), "{\"deviceName\":\"nameless\"}");

        assertThat(scan().path("state").asString()).isEqualTo("PARTIAL");
        assertThat(get("/api/devices").path("total").asInt()).isEqualTo(2);
    }

    @Test
    void aNextLinkToAnotherHostIsNotFollowed() {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, phone("i1", "26.6.1"), phone("i2", "26.6.1"));
        scan();
        String elsewhere = GRAPH.baseUrl().replace("localhost", "127.0.0.1") + "/elsewhere";
        GRAPH.answer(DEVICES, okJson(GraphStub.page(elsewhere, phone("i1", "26.6.1"))));
        GRAPH.collection("/elsewhere", phone("i9", "26.6.1"));

        assertThat(scan().path("state").asString()).isEqualTo("PARTIAL");
        assertThat(get("/api/devices").path("total").asInt()).isEqualTo(2);
        GRAPH.wire().verify(0, getRequestedFor(urlPathEqualTo("/v1.0/elsewhere")));
    }

    @Test
    void settingsThatLeadToAnotherHostProveNothingForAnybody() {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, windows("w1", "LT-0001", "10.0.26200.9550"));
        String elsewhere = GRAPH.baseUrl().replace("localhost", "127.0.0.1") + "/elsewhere";
        GRAPH.answer(WINDOWS_LOCK, okJson(GraphStub.page(elsewhere, state("w1", "compliant"))));

        assertThat(scan().path("state").asString()).isEqualTo("COMPLETE");
        assertThat(reason("w1", "screen-lock-credential")).isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @CsvSource({
        "/deviceManagement/detectedApps, messengers, NO_PERMISSION",
        "/deviceManagement/deviceCompliancePolicies, screen-lock-credential, POLICY_UNREADABLE"
    })
    void aPartThatMayNotBeReadLeavesItsCheckUnknownAndTheScanWhole(String part, String check, String reason) {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, windows("w1", "LT-0001", "10.0.26200.9550"));
        GRAPH.collection(WINDOWS_LOCK, state("w1", "compliant"));
        GRAPH.answer(part, GraphStub.error(403, "Forbidden", "no"));

        assertThat(scan().path("state").asString()).isEqualTo("COMPLETE");
        assertThat(reason("w1", check)).isEqualTo(reason);
    }

    @Test
    void defendersStateThatMayNotBeReadSaysSo() {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, windows("w1", "LT-0001", "10.0.26200.9550"));
        GRAPH.part(DEVICES + "/w1/windowsProtectionState", 403, "{\"error\":{\"code\":\"Forbidden\"}}");
        scan();

        assertThat(reason("w1", "endpoint-protection")).isEqualTo("NO_PERMISSION");
    }

    @Test
    void anErrorInsideATwoHundredIsAnOutage() {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, phone("i1", "26.6.1"));
        scan();
        GRAPH.answer(DEVICES, okJson("{\"error\":{\"code\":\"InternalServerError\"},\"value\":[]}"));

        assertThat(scan().path("state").asString()).isEqualTo("PARTIAL");
        assertThat(get("/api/devices").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aDeviceThatSaysNothingOfItselfIsARowThatKnowsNothing() {
        quietTenant(GRAPH);
        GRAPH.collection(
                DEVICES, "{\"id\":\"d1\",\"userPrincipalName\":\"\",\"serialNumber\":\"\",\"isEncrypted\":null}");
        scan();

        JsonNode device = get("/api/devices/d1");
        assertThat(device.path("state").asString()).isEqualTo("UNKNOWN");
        assertThat(device.path("person").isNull()).isTrue();
        device.path("checks")
                .forEach(result -> assertThat(result.path("state").asString())
                        .as(result.path("check").asString())
                        .isEqualTo("UNKNOWN"));
    }
}
