package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.testing.Desk.APPROVER;
import static io.lastday.offboarding.testing.Desk.HR;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a machine is told of who is leaving. */
@CoreTest
class LeavingPeopleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
        world.headcount(100_000);
    }

    @AfterEach
    void restoreHeadcount() {
        world.headcount(250);
    }

    private JsonNode page(String query) {
        return Desk.json(desk.client()
                .get()
                .uri("/api/leavers/people" + query)
                .headers(headers -> headers.setBearerAuth(CoreTest.ISSUER.machineToken("scanner")))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private List<JsonNode> everybody() {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page("?limit=2" + cursor);
            page.path("items").forEach(all::add);
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asString();
        } while (!cursor.isEmpty());
        return all;
    }

    private List<JsonNode> of(UUID id) {
        return everybody().stream()
                .filter(item -> item.path("case").asString().equals(id.toString()))
                .toList();
    }

    @Test
    void an_open_case_is_named_with_its_person_and_last_day_and_nothing_else() {
        PersonId person = world.person("Ordinary Leaver");
        UUID id = desk.start(Desk.inAMonth(person));

        List<JsonNode> items = of(id);

        assertThat(items).isNotEmpty().allSatisfy(item -> {
            assertThat(item.propertyNames()).containsExactlyInAnyOrder("person", "case", "lastDay", "state");
            assertThat(item.path("lastDay").asString())
                    .isEqualTo(LocalDate.now(Desk.LONDON).plusDays(30).toString());
            assertThat(item.path("state").asString()).isEqualTo("AWAITING_APPROVAL");
        });
        assertThat(items)
                .extracting(item -> item.path("person").asString())
                .contains(person.toString())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_case_that_is_not_visible_yet_is_not_there() {
        Map<String, Object> request = Desk.inAMonth(world.person("Quiet Leaver"));
        request.put("visibleFrom", "2099-01-01T00:00:00Z");

        assertThat(of(desk.start(request))).isEmpty();
    }

    @Test
    void a_case_that_was_cancelled_is_no_longer_there() {
        UUID id = desk.start(Desk.inAMonth(world.person("Staying After All")));
        desk.post(HR, "hr", "/api/leavers/" + id + "/cancellation", Map.of("reason", "stays"))
                .expectStatus()
                .isOk();

        assertThat(of(id)).isEmpty();
    }

    @Test
    void no_operator_reads_it() {
        desk.get(APPROVER, "approver", "/api/leavers/people").expectStatus().isForbidden();
    }
}
