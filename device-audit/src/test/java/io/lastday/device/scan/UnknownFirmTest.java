package io.lastday.device.scan;

import static io.lastday.device.IntuneFixtures.DEVICES;
import static io.lastday.device.IntuneFixtures.SETTINGS;
import static io.lastday.device.IntuneFixtures.now;
import static io.lastday.device.IntuneFixtures.quietTenant;
import static io.lastday.device.IntuneFixtures.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.DeviceAuditTest;
import io.lastday.platform.testing.GraphStub;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Firms of which everything that can be asked for is missing, refused, or a word for not knowing: nothing passes anywhere. */
class UnknownFirmTest extends DeviceAuditTest {

    private static final List<String> SYSTEMS =
            List.of("Windows", "iOS", "iPadOS", "Android", "macOS", "Linux", "ChromeOS", "");
    private static final List<String> VERSIONS =
            List.of("\"\"", "null", "\"10.0\"", "\"99.9\"", "\"0.0.0.0\"", "\"27.0 (26A5388g)\"", "\"10.0.99999.1\"");
    private static final List<String> STATES =
            List.of("unknown", "notApplicable", "error", "conflict", "notAssigned", "unheardOf");
    private static final List<String> SETTINGS_ASKED = List.of(
            "Windows10CompliancePolicy.PasswordRequired",
            "Windows10CompliancePolicy.PasswordMinutesOfInactivityBeforeLock",
            "MacOSCompliancePolicy.PasswordRequired",
            "IOSCompliancePolicy.PasscodeRequired",
            "IOSCompliancePolicy.PasscodeMinutesOfInactivityBeforeLock");
    private static final List<String> REPORTS = List.of(
            "{\"malwareProtectionEnabled\":null,\"realTimeProtectionEnabled\":null,\"lastReportedDateTime\":\"%s\"}",
            "{\"malwareProtectionEnabled\":true,\"realTimeProtectionEnabled\":true,\"lastReportedDateTime\":\"%s\"}",
            "{\"malwareProtectionEnabled\":false,\"realTimeProtectionEnabled\":false,\"lastReportedDateTime\":\"%s\"}",
            "{\"malwareProtectionEnabled\":true,\"realTimeProtectionEnabled\":true,\"signatureUpdateOverdue\":false,"
                    + "\"lastReportedDateTime\":\"0001-01-01T00:00:00Z\"}");

    private static <T> T pick(Random chance, List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }

    private static String device(Random chance, int number) {
        return """
                {"id":"d%d","deviceName":"Device %d","userId":"","managedDeviceOwnerType":"%s","operatingSystem":"%s",
                 "osVersion":%s,"complianceState":"compliant","jailBroken":%s,"isEncrypted":null,"serialNumber":"",
                 "lastSyncDateTime":"%s","azureADDeviceId":"00000000-0000-0000-0000-000000000000",
                 "androidSecurityPatchLevel":"","partnerReportedThreatState":"unknown"}""".formatted(
                        number,
                        number,
                        pick(chance, List.of("unknown", "", "somebody's")),
                        pick(chance, SYSTEMS),
                        pick(chance, VERSIONS),
                        pick(chance, List.of("\"Unknown\"", "\"\"", "null")),
                        pick(chance, List.of(now(0), now(30), "0001-01-01T00:00:00Z")));
    }

    private static void firm(Random chance) {
        quietTenant(GRAPH);
        List<String> devices = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            devices.add(device(chance, i));
            if (chance.nextBoolean()) {
                GRAPH.part(
                        DEVICES + "/d" + i + "/windowsProtectionState",
                        200,
                        pick(chance, REPORTS).formatted(now(0)));
            }
        }
        GRAPH.collection(DEVICES, devices.toArray(String[]::new));
        for (String setting : SETTINGS_ASKED) {
            settings(chance, SETTINGS + setting + "/deviceComplianceSettingStates");
        }
        switch (chance.nextInt(3)) {
            case 0 -> GRAPH.answer("/devices", GraphStub.error(403, "Forbidden", "no"));
            case 1 ->
                GRAPH.answer("/deviceManagement/deviceCompliancePolicies", GraphStub.error(403, "Forbidden", "no"));
            default -> GRAPH.collection("/deviceManagement/deviceCompliancePolicies", "{\"id\":\"p2\"}");
        }
    }

    private static void settings(Random chance, String path) {
        if (chance.nextInt(4) == 0) {
            GRAPH.answer(path, GraphStub.error(chance.nextBoolean() ? 403 : 404, "No", "no"));
            return;
        }
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            if (chance.nextBoolean()) {
                rows.add(state("d" + i, pick(chance, STATES)));
            }
        }
        GRAPH.collection(path, rows.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23, 24})
    void nothingOfWhichNothingIsKnownPasses(int seed) {
        firm(new Random(seed));
        scan();
        JsonNode summary = get("/api/devices/summary");

        assertThat(summary.path("devices").asInt()).isEqualTo(60);
        assertThat(summary.path("safe").asInt()).isZero();
        assertThat(get("/api/devices?state=SAFE").path("total").asInt()).isZero();
        for (JsonNode bar : summary.path("checks")) {
            String check = bar.path("check").asString();
            if (!check.equals("last-seen")) {
                assertThat(bar.path("pass").asInt()).as(check).isZero();
                assertThat(get("/api/devices?limit=1&check=" + check + "&checkState=PASS")
                                .path("total")
                                .asInt())
                        .as(check)
                        .isZero();
            }
        }
        assertThat(file().lines().skip(1)).hasSize(60).allMatch(line -> passes(line) <= 1, "at most one check passes");
    }

    private static int passes(String line) {
        return line.split("\\bPASS\\b", -1).length - 1;
    }

    private String file() {
        return Objects.requireNonNull(exchange("/api/devices.csv")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
