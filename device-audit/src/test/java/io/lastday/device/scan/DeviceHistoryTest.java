package io.lastday.device.scan;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.device.IntuneFixtures.DEVICES;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is kept from scan to scan: rows that change, rows that do not, and gaps. */
class DeviceHistoryTest extends DeviceAuditTest {

    private static final String APPS = "/deviceManagement/detectedApps";

    private void oneMachine(String version) {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, windows("w1", "LT-0001", version));
        GRAPH.collection(WINDOWS_LOCK, state("w1", "compliant"));
        defender(GRAPH, "w1", true);
    }

    private String file(String path) {
        return Objects.requireNonNull(exchange(path)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private long rowsEverWritten() {
        return count("select count(*) as n from evaluation_row");
    }

    private long count(String sql) {
        return db.sql(sql)
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private List<String> openFindings() {
        return db.sql("select rule from finding where state = 'OPEN' order by rule")
                .map(row -> Objects.requireNonNull(row.get("rule", String.class)))
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void thePastAnswersAsItDidThen() {
        oneMachine("10.0.26200.9550");
        scan();
        JsonNode then = get("/api/devices/summary");
        String fileThen = file("/api/devices.csv");

        oneMachine("10.0.22631.4037");
        scan();

        String at = "?at=" + then.path("asOf").asString();
        assertThat(file("/api/devices.csv")).isNotEqualTo(fileThen).contains("NOT_SAFE");
        assertThat(file("/api/devices.csv" + at)).isEqualTo(fileThen);
        assertThat(get("/api/devices" + at).path("items").path(0).path("state").asString())
                .isEqualTo("SAFE");
        assertThat(get("/api/devices/summary" + at).path("safe").asInt()).isEqualTo(1);
        assertThat(get("/api/devices/w1" + at).path("state").asString()).isEqualTo("SAFE");
    }

    @Test
    void eachAnswerOfOneDeviceIsToldWithItsTime() {
        oneMachine("10.0.26200.9550");
        scan();
        String began = get("/api/devices/summary").path("asOf").asString();
        oneMachine("10.0.22631.4037");
        scan();
        JsonNode now = get("/api/devices/summary");

        List<String> spells = new ArrayList<>();
        get("/api/devices/w1/history").forEach(spell -> {
            if (spell.path("check").asString().equals("os-support")) {
                spells.add(spell.path("state").asString() + " "
                        + spell.path("since").asString() + " "
                        + spell.path("until").asString());
            }
        });
        String ended = now.path("asOf").asString();
        assertThat(spells).containsExactly("FAIL " + ended + " ", "PASS " + began + " " + ended);
        exchange("/api/devices/no-such-device/history").expectStatus().isNotFound();
        assertThat(get("/api/devices/w1").path("failing").path("from").asString())
                .isEqualTo("first-seen");
        assertThat(now.path("unsupported").asInt()).isEqualTo(1);
    }

    @Test
    void aListMayNameTheEvaluationOfItsFigures() {
        oneMachine("10.0.26200.9550");
        scan();
        String then = get("/api/devices/summary").path("evaluation").asString();
        oneMachine("10.0.22631.4037");
        scan();

        JsonNode list = get("/api/devices?evaluation=" + then);
        assertThat(list.path("evaluation").asString()).isEqualTo(then);
        assertThat(list.path("items").path(0).path("state").asString()).isEqualTo("SAFE");
        assertThat(file("/api/devices.csv?evaluation=" + then)).doesNotContain("NOT_SAFE");
    }

    @Test
    void aDeviceOfWhichNothingChangedButItsLastContactIsNotWrittenAgain() {
        oneMachine("10.0.26200.9550");
        scan();
        scan();

        assertThat(rowsEverWritten()).isEqualTo(1);
        assertThat(get("/api/devices/w1").path("lastSeen").asString())
                .as("told from the facts in force")
                .isNotBlank();
        assertThat(get("/api/devices/w1")
                        .path("checks")
                        .path(0)
                        .path("evidence")
                        .path("observedAt")
                        .asString())
                .isNotBlank();
    }

    @Test
    void theRevisionOfTheDatesIsToldAndTheRowDoesNotKeepIt() {
        oneMachine("10.0.26200.6899");
        scan();

        String revision =
                get("/api/devices/summary").path("dataset").path("revision").asString();
        assertThat(revision).isNotEmpty();
        assertThat(get("/api/devices/w1").path("checks").findValuesAsString("datasetRev"))
                .contains(revision);
        assertThat(count("select count(*) as n from evaluation_body where position('" + revision + "' in body) > 0"))
                .isZero();
    }

    @Test
    void aFailingCheckIsShownWithWhatMendsItAndTheRowDoesNotKeepThat() {
        oneMachine("10.0.22631.4037");
        scan();

        JsonNode checks = get("/api/devices/w1").path("checks");
        assertThat(checks.path(0).path("fix").asString()).contains("Windows Update");
        assertThat(checks.path(1).path("state").asString()).isEqualTo("PASS");
        assertThat(checks.path(1).has("fix")).isFalse();
        assertThat(get("/api/devices")
                        .path("items")
                        .path(0)
                        .path("checks")
                        .path(0)
                        .path("fix"))
                .isEqualTo(checks.path(0).path("fix"));
        assertThat(count("select count(*) as n from evaluation_body where body like '%\"fix\"%'"))
                .isZero();
    }

    @Test
    void aGapIsOpenedAndClosedByWalksThatReadEverything() {
        oneMachine("10.0.22631.4037");
        scan();
        assertThat(openFindings()).containsExactly("device-os-support", "device-patch-age");

        oneMachine("10.0.26200.9550");
        GRAPH.answer("/devices", GraphStub.error(503, "ServiceUnavailable", "away"));
        scan();
        assertThat(openFindings()).as("one source was away").hasSize(2);

        oneMachine("10.0.26200.9550");
        scan();
        assertThat(openFindings()).isEmpty();
    }

    @Test
    void aDeviceThatIsSeenBySerialNumberTwiceIsOneRow() {
        quietTenant(GRAPH);
        GRAPH.collection(
                DEVICES,
                withSerial(windows("old", "LT-0001", "10.0.26200.9550"), "PF3X9K1"),
                withSerial(windows("new", "LT-0002", "10.0.26200.9550"), "PF3X9K1"),
                withSerial(windows("other", "LT-0003", "10.0.26200.9550"), ""));

        assertThat(scan().path("counts").path("devices").asInt()).isEqualTo(2);
    }

    private static String withSerial(String device, String serial) {
        return device.replaceFirst("\\{", "{\"serialNumber\":\"" + serial + "\",");
    }

    @Test
    void aMessengerIsFoundOnTheCompanysPhoneAndNotLookedForOnAPersonalOne() {
        quietTenant(GRAPH);
        GRAPH.collection(
                DEVICES,
                device("c1", "Pool phone", "Android", "16", "company", "False", now(0)),
                device("p1", "Own phone", "Android", "16", "personal", "False", now(0)));
        GRAPH.collection(
                APPS,
                "{\"id\":\"a1\",\"displayName\":\"WhatsApp Messenger\"}",
                "{\"id\":\"a2\",\"displayName\":\"SignalR\"}");
        GRAPH.collection(APPS + "/a1/managedDevices", "{\"id\":\"c1\"}", "{\"id\":\"p1\"}");
        scan();

        assertThat(messengers("c1").path("reason").asString()).isEqualTo("MESSENGER_FOUND");
        assertThat(messengers("p1").path("reason").asString()).isEqualTo("NOT_OBSERVABLE");
        GRAPH.wire().verify(0, getRequestedFor(urlPathEqualTo("/v1.0" + APPS + "/a2/managedDevices")));
        assertThat(count("select count(*) as n from source_fact where kind = 'app'"))
                .isEqualTo(1);
    }

    private JsonNode messengers(String device) {
        for (JsonNode check : get("/api/devices/" + device).path("checks")) {
            if (check.path("check").asString().equals("messengers")) {
                return check;
            }
        }
        throw new AssertionError("no such check");
    }

    @Test
    void aWordThatNobodyKnowsIsKeptAndCountsAsUnknown() {
        oneMachine("10.0.26200.9550");
        GRAPH.collection(WINDOWS_LOCK, state("w1", "mostlyCompliant"));
        scan();

        assertThat(get("/api/devices?check=screen-lock-credential&reason=SETTING_MOSTLY_COMPLIANT")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aTenantThatCallsDevicesWithoutPolicyCompliantIsWarnedOf() {
        oneMachine("10.0.26200.9550");
        GRAPH.answer("/deviceManagement", okJson("{\"settings\":{\"secureByDefault\":false}}"));
        scan();

        assertThat(get("/api/devices/summary").path("warnings").path(0).asString())
                .contains("secureByDefault");
    }
}
