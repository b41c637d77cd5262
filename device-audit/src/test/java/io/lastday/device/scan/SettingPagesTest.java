package io.lastday.device.scan;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.lastday.device.IntuneFixtures.DEVICES;
import static io.lastday.device.IntuneFixtures.WINDOWS_LOCK;
import static io.lastday.device.IntuneFixtures.device;
import static io.lastday.device.IntuneFixtures.now;
import static io.lastday.device.IntuneFixtures.quietTenant;
import static io.lastday.device.IntuneFixtures.state;
import static io.lastday.device.IntuneFixtures.windows;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.DeviceAuditTest;
import io.lastday.platform.testing.GraphStub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The states of a setting come page by page, and their pages were seen to time out: what is not read proves nothing. */
class SettingPagesTest extends DeviceAuditTest {

    private static final String MORE = WINDOWS_LOCK + "/more";

    @BeforeEach
    void twoMachinesAndTwoPages() {
        quietTenant(GRAPH);
        GRAPH.collection(
                DEVICES, windows("w1", "LT-0001", "10.0.26200.9550"), windows("w2", "LT-0002", "10.0.26200.9550"));
        String link = GRAPH.baseUrl() + MORE;
        GRAPH.answer(WINDOWS_LOCK, okJson(GraphStub.page(link, state("w1", "compliant"), state("w2", "compliant"))));
        GRAPH.collection(MORE, state("w2", "nonCompliant"));
    }

    private String lock(String device) {
        for (JsonNode result : get("/api/devices/" + device).path("checks")) {
            if (result.path("check").asString().equals("screen-lock-credential")) {
                return (result.path("state").asString() + " "
                                + result.path("reason").asString(""))
                        .strip();
            }
        }
        throw new AssertionError("no such check");
    }

    @Test
    void theWorstRowCountsOnWhicheverPageItStands() {
        scan();

        assertThat(lock("w1")).isEqualTo("PASS");
        assertThat(lock("w2")).isEqualTo("FAIL NO_CREDENTIAL");
    }

    @Test
    void aPageThatTimesOutOnceIsAskedAgain() {
        GRAPH.answerOnce(MORE, "page", "Started", "well", GraphStub.error(504, "GatewayTimeout", "slow"));

        assertThat(scan().path("state").asString()).isEqualTo("COMPLETE");
        assertThat(lock("w2")).isEqualTo("FAIL NO_CREDENTIAL");
    }

    @Test
    void aPageThatAlwaysTimesOutChangesNothing() {
        scan();
        GRAPH.collection(DEVICES, windows("w3", "LT-0003", "10.0.26200.9550"));
        GRAPH.answer(MORE, GraphStub.error(504, "GatewayTimeout", "slow"));

        assertThat(scan().path("state").asString()).isEqualTo("PARTIAL");
        assertThat(get("/api/devices").path("total").asInt()).isEqualTo(2);
        assertThat(lock("w2"))
                .as("without its second page it would have passed")
                .isEqualTo("FAIL NO_CREDENTIAL");
    }

    @Test
    void aPageThatIsRefusedMakesTheWholeSettingUnknown() {
        GRAPH.answer(MORE, GraphStub.error(403, "Forbidden", "no"));

        assertThat(scan().path("state").asString()).isEqualTo("COMPLETE");
        assertThat(lock("w1")).isEqualTo("UNKNOWN NO_PERMISSION");
        assertThat(lock("w2")).isEqualTo("UNKNOWN NO_PERMISSION");
    }

    @Test
    void aSettingThatTheTenantDoesNotListIsUnknown() {
        GRAPH.collection(DEVICES, device("a1", "phone", "Android", "16", "company", "False", now(0)));
        scan();

        assertThat(lock("a1")).isEqualTo("UNKNOWN SETTING_NOT_LISTED");
    }
}
