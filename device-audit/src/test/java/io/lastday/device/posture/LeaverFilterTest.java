package io.lastday.device.posture;

import static io.lastday.device.IntuneFixtures.DEVICES;
import static io.lastday.device.IntuneFixtures.quietTenant;
import static io.lastday.device.IntuneFixtures.windowsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.ConnectedAuditTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which devices leavers hold: the tile, the list and the file, over real scans and a real database. */
class LeaverFilterTest extends ConnectedAuditTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @BeforeEach
    void threeDevicesOfTwoPeople() {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, windowsOf("w1", "u-felix"), windowsOf("w2", "u-felix"), windowsOf("w3", "u-ella"));
        GRAPH.collection("/users", user("u-felix", true), user("u-ella", true));
    }

    private static String felix() {
        return open("u-felix", TODAY.minusDays(3), "RUNNING");
    }

    private List<String> listed(String filter) {
        JsonNode list = audit().get("/api/devices?limit=100" + filter);
        List<String> ids = list.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .sorted()
                .toList();
        assertThat(list.path("total").asInt()).isEqualTo(ids.size());
        assertThat(rows(filter)).as("the file of the list").isEqualTo(ids);
        return ids;
    }

    private List<String> rows(String filter) {
        String file = audit().exchange("/api/devices.csv?" + filter)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(file)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .sorted()
                .toList();
    }

    private JsonNode summary() {
        return audit().get("/api/devices/summary");
    }

    @Test
    void theTileIsTheListOfThoseWhoLeaveAndTheRestIsHeldByOthers() {
        leaving(felix());
        audit().scan();

        assertThat(listed("&leaver=true")).containsExactly("w1", "w2");
        assertThat(listed("&leaver=false")).containsExactly("w3");
        assertThat(summary().path("heldByLeavers").asInt(-1)).isEqualTo(2);
        assertThat(summary().path("oldestLeaverDays").asInt(-1)).isEqualTo(3);
        JsonNode leaver = audit().get("/api/devices/w1").path("leaver");
        assertThat(leaver.path("case").asString()).isEqualTo(CASE);
        assertThat(leaver.path("lastDay").asString())
                .isEqualTo(TODAY.minusDays(3).toString());
        assertThat(audit().get("/api/devices/w3").path("leaver").isMissingNode()
                        || audit().get("/api/devices/w3").path("leaver").isNull())
                .isTrue();
    }

    @Test
    void aClosedCaseGivesTheDevicesBackAndTheDayBeforeStaysAsItWas() {
        leaving(felix());
        audit().scan();
        String then = summary().path("asOf").asString();
        leaving();
        audit().scan();

        assertThat(listed("&leaver=true")).isEmpty();
        assertThat(listed("&leaver=false")).containsExactly("w1", "w2", "w3");
        assertThat(summary().path("heldByLeavers").asInt(-1)).isZero();
        assertThat(listed("&leaver=true&at=" + then)).containsExactly("w1", "w2");
        assertThat(audit().get("/api/devices/summary?at=" + then)
                        .path("heldByLeavers")
                        .asInt(-1))
                .isEqualTo(2);
    }

    @Test
    void whereTheCasesCannotBeReadKnownLeaversStayAndNobodyIsSaidNotToLeave() {
        leaving(felix());
        audit().scan();
        casesAway();
        assertThat(audit().scan().path("state").asString()).isEqualTo("PARTIAL");

        assertThat(listed("&leaver=true")).containsExactly("w1", "w2");
        assertThat(listed("&leaver=false"))
                .as("a case may have been opened since")
                .isEmpty();
        assertThat(listed("")).containsExactly("w1", "w2", "w3");
        assertThat(summary().path("heldByLeavers").isNull()).isTrue();
        assertThat(summary().path("oldestLeaverDays").isNull()).isTrue();
    }

    @Test
    void aWordThatIsNeitherIsRefused() {
        leaving(felix());
        audit().scan();

        audit().exchange("/api/devices?leaver=perhaps").expectStatus().isBadRequest();
        audit().exchange("/api/devices.csv?leaver=perhaps").expectStatus().isBadRequest();
    }
}
