package io.lastday.device.scan;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.lastday.device.IntuneFixtures.DEVICES;
import static io.lastday.device.IntuneFixtures.WINDOWS_LOCK;
import static io.lastday.device.IntuneFixtures.defender;
import static io.lastday.device.IntuneFixtures.device;
import static io.lastday.device.IntuneFixtures.directoryDevice;
import static io.lastday.device.IntuneFixtures.now;
import static io.lastday.device.IntuneFixtures.quietTenant;
import static io.lastday.device.IntuneFixtures.state;
import static io.lastday.device.IntuneFixtures.windows;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.DeviceAuditTest;
import io.lastday.platform.testing.GraphStub;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeviceScanTest extends DeviceAuditTest {

    private void threeDevices() {
        quietTenant(GRAPH);
        GRAPH.collection(
                DEVICES,
                windows("w1", "LT-0001", "10.0.26200.9550"),
                windows("w2", "LT-0002", "10.0.22631.4037"),
                device("i1", "Felix's iPhone", "iOS", "17.6.1", "personal", "False", "0001-01-01T00:00:00Z"));
        GRAPH.collection(WINDOWS_LOCK, state("w1", "compliant"), state("w2", "compliant"), state("w2", "error"));
        defender(GRAPH, "w1", true);
        GRAPH.collection(
                "/devices",
                directoryDevice("e1", "aad-w1", "AzureAd", true, now(1)),
                directoryDevice("e2", "aad-unknown", "Workplace", false, now(3)),
                directoryDevice("e3", "aad-old", "Workplace", false, now(40)));
        GRAPH.part(
                "/devices/e2/registeredOwners",
                200,
                "{\"value\":[{\"id\":\"u-ella\",\"displayName\":\"Ella Brandt\"}]}");
    }

    private JsonNode check(String device, String check) {
        for (JsonNode result : get("/api/devices/" + device).path("checks")) {
            if (result.path("check").asString().equals(check)) {
                return result;
            }
        }
        throw new AssertionError("no check " + check);
    }

    @Test
    void aScanJudgesEveryDeviceAndCountsThem() {
        threeDevices();

        JsonNode run = scan();
        JsonNode summary = get("/api/devices/summary");

        assertThat(run.path("state").asString()).isEqualTo("COMPLETE");
        assertThat(run.path("counts").path("devices").asInt()).isEqualTo(4);
        assertThat(summary.path("devices").asInt()).isEqualTo(4);
        assertThat(summary.path("safe").asInt()).isEqualTo(1);
        assertThat(summary.path("notSafe").asInt()).isEqualTo(1);
        assertThat(summary.path("unknown").asInt()).isEqualTo(2);
        assertThat(summary.path("personal").asInt()).isEqualTo(2);
        assertThat(summary.path("people").asInt()).isEqualTo(2);
        assertThat(summary.path("stale").asInt()).isEqualTo(1);
        assertThat(summary.path("dataset").path("warning").asString()).isNotBlank();
    }

    @Test
    void eachAnswerNamesWhyItIsNotKnown() {
        threeDevices();
        scan();

        assertThat(check("w1", "screen-lock-credential").path("state").asString())
                .isEqualTo("PASS");
        assertThat(check("w2", "screen-lock-credential").path("reason").asString())
                .as("of several policies the worst row counts")
                .isEqualTo("SETTING_ERROR");
        assertThat(check("w2", "endpoint-protection").path("reason").asString()).isEqualTo("NEVER_REPORTED");
        assertThat(check("w2", "os-support").path("badge").asString()).isEqualTo("ended 10 Nov 2026");
        assertThat(check("i1", "last-seen").path("reason").asString()).isEqualTo("NEVER_SEEN");
        assertThat(check("e2", "os-support").path("reason").asString()).isEqualTo("NOT_MANAGED");
        assertThat(get("/api/devices/e2").path("person").asString()).isEqualTo("entra:u-ella");
    }

    @Test
    void aThrottledCallIsAskedAgainAndTheScanIsWhole() {
        threeDevices();
        GRAPH.answerOnce(
                DEVICES,
                "throttle",
                "Started",
                "free",
                GraphStub.error(429, "TooManyRequests", "slow down").withHeader("Retry-After", "1"));

        assertThat(scan().path("state").asString()).isEqualTo("COMPLETE");
    }

    @Test
    void intunesThrottlingAsAServerErrorIsAskedAgain() {
        threeDevices();
        GRAPH.answerOnce(
                WINDOWS_LOCK,
                "broker",
                "Started",
                "free",
                GraphStub.error(
                        500, "InternalServerError", "Rate limit reached because of too many requests to query broker"));

        assertThat(scan().path("state").asString()).isEqualTo("COMPLETE");
        assertThat(check("w1", "screen-lock-credential").path("state").asString())
                .isEqualTo("PASS");
    }

    @Test
    void everyPageIsRead() {
        quietTenant(GRAPH);
        GRAPH.pages(
                DEVICES,
                new String[] {windows("w1", "LT-0001", "10.0.26200.1")},
                okJson(GraphStub.page(null, windows("w2", "LT-0002", "10.0.26200.1"))));

        assertThat(scan().path("counts").path("devices").asInt()).isEqualTo(2);
    }

    @Test
    void aWalkThatBreaksMidWayChangesNothingThatIsPublished() {
        threeDevices();
        scan();
        String before = get("/api/devices").toString();

        GRAPH.pages(
                DEVICES,
                new String[] {windows("w1", "LT-0001", "10.0.26200.9550")},
                GraphStub.error(504, "GatewayTimeout", "page timed out"));
        GRAPH.answer("/devices", GraphStub.error(503, "ServiceUnavailable", "away"));
        JsonNode run = scan();

        assertThat(run.path("state").asString()).isEqualTo("PARTIAL");
        assertThat(source(run, "intune").path("state").asString()).isEqualTo("PARTIAL");
        assertThat(source(run, "intune").path("reason").asString()).isEqualTo("OUTAGE");
        assertThat(source(run, "entra").path("state").asString())
                .as("its users were asked for, its devices could not be read")
                .isEqualTo("PARTIAL");
        assertThat(get("/api/devices").toString()).isEqualTo(before);
        assertThat(source(get("/api/devices?owner=entra:u-ella"), "entra")
                        .path("state")
                        .asString())
                .as("whoever asks for one person's devices is told what could not be read since")
                .isEqualTo(source(run, "entra").path("state").asString());
        assertThat(Instant.parse(
                        get("/api/devices?owner=entra:u-ella").path("at").asString()))
                .as("and by whose clock, so that a walk of then or later is told from an older one")
                .isAfterOrEqualTo(Instant.parse(run.path("startedAt").asString()));
        JsonNode status = source(get("/api/devices/summary"), "intune");
        assertThat(status.path("state").asString()).isEqualTo("PARTIAL");
        assertThat(status.path("lastCompleteAt").asString()).isNotBlank();
    }

    @Test
    void aSourceThatFailsDoesNotStopTheOther() {
        threeDevices();
        scan();
        GRAPH.collection(DEVICES, windows("w9", "LT-0009", "10.0.26200.9550"));
        GRAPH.answer("/devices", GraphStub.error(403, "Authorization_RequestDenied", "no"));

        JsonNode run = scan();

        assertThat(run.path("state").asString()).isEqualTo("PARTIAL");
        assertThat(source(run, "entra").path("reason").asString()).isEqualTo("NO_PERMISSION");
        assertThat(get("/api/devices/w9").path("name").asString()).isEqualTo("LT-0009");
        assertThat(get("/api/devices/e2").path("managed").asBoolean())
                .as("what Entra last said in full still holds")
                .isFalse();
    }

    @Test
    void anInventoryThatWasNeverReadIsNotAnEmptyOne() {
        quietTenant(GRAPH);
        GRAPH.answer(DEVICES, okJson("{\"value\":"));

        assertThat(scan().path("state").asString()).isEqualTo("PARTIAL");
        exchange("/api/devices/summary").expectStatus().isEqualTo(409);
        exchange("/api/devices?owner=entra:u-felix")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:lastday:problem:no-evaluation-yet");
    }

    @Test
    void settingsThatMayNotBeReadLeaveTheLockUnknownAndTheScanWhole() {
        threeDevices();
        GRAPH.answer(WINDOWS_LOCK, GraphStub.error(403, "Forbidden", "no"));

        assertThat(scan().path("state").asString()).isEqualTo("COMPLETE");
        assertThat(check("w1", "screen-lock-credential").path("reason").asString())
                .isEqualTo("NO_PERMISSION");
    }

    @Test
    void sinceWhenACheckFailsIsCarriedOn() {
        threeDevices();
        scan();
        String first = check("w2", "os-support").path("firstFailedAt").asString();
        scan();

        assertThat(first).isNotBlank();
        assertThat(check("w2", "os-support").path("firstFailedAt").asString()).isEqualTo(first);
        assertThat(check("w1", "os-support").path("firstFailedAt").isNull()).isTrue();
    }

    private static JsonNode source(JsonNode answer, String name) {
        for (JsonNode source : answer.path("sources")) {
            if (source.path("source").asString().equals(name)) {
                return source;
            }
        }
        throw new AssertionError("no source " + name);
    }
}
